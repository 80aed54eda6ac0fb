import test from 'ava';

import { makeReport } from '../../src/report/make-report.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { BASE, checkWith, type Files } from '../helpers/base-engagement.ts';

/** Said by targets, or by the file system, which an example cannot show; each has a test of its own beside its code. */
const APART = [
  'compare/revision',
  'deck/font',
  'deck/layout',
  'deck/loss',
  'deck/template',
  'deck/title',
  'diagram/not-drawn',
  'git/shallow-clone',
  'picture/outside',
  'report/accessibility',
  'report/glyph',
  'report/length',
  'source/engagement',
  'source/missing-package',
  'source/outside',
  'source/secret',
];

test('the base engagement yields no diagnostic', async (t) => {
  t.deepEqual((await checkWith({})).diagnostics, []);
});

for (const rule of RULES.filter(({ id }) => !APART.includes(id))) {
  test(`the example of ${rule.id} makes it speak, and no other`, async (t) => {
    const said = await diagnosticsOf(rule);
    t.deepEqual(
      said.map(
        ({ file, line, column, severity, rule: id }) =>
          `${file}:${line}:${column} ${severity} ${id}`,
      ),
      [`${rule.example.at} ${rule.severity} ${rule.id}`],
    );
    for (const { message } of said) t.regex(message, /^(?:Unexpected|Missing) .+, expected \S/u);
  });
}

for (const rule of RULES) {
  test(`the page of ${rule.id} is whole`, (t) => {
    for (const text of [rule.summary, rule.why, rule.mend]) t.regex(text, /^\S[^\n]{10,}[.`]$/u);
    const [, file = '', line = '', column = ''] = /^(.+):(\d+):(\d+)$/.exec(rule.example.at) ?? [];
    const text = { ...BASE, ...rule.example.files }[file];
    t.true(Number(column) <= (text?.split('\n')[Number(line) - 1] ?? '').length + 1);
  });
}

test('rules are listed by id, each once', (t) => {
  const ids = RULES.map(({ id }) => id);
  t.deepEqual(ids, [...new Set(ids)].sort());
});

/** Rules that are applied when a report is made, and of which edition. */
const SAID_BY_REPORTS: Readonly<Record<string, string>> = {
  'edition/client-name': 'public',
  'edition/hidden-reference': 'client',
};

async function diagnosticsOf({ id, example }: Rule) {
  const { index, diagnostics } = await checkWith(filesOf(id, example.files));
  const edition = SAID_BY_REPORTS[id];
  if (edition === undefined || !index) return diagnostics;
  return [...diagnostics, ...makeReport(index, edition).diagnostics];
}

/** An example is text; that of the encoding is written in another one, that of the largest source is repeated. */
function filesOf(id: string, files: Readonly<Record<string, string>>): Files {
  if (id === 'source/too-large') {
    const entries = Object.entries(files).map(([path, text]) => [path, text.repeat(50_000)]);
    return Object.fromEntries(entries) as Files;
  }
  if (id !== 'source/encoding') return files;
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'latin1')]),
  );
}
