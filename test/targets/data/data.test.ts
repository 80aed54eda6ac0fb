/** `data/findings.json`: the whole report for scripts, as its schema says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import { stringify } from 'yaml';

import type { Report } from '../../../src/report/report.ts';
import { jsonSchemas, printJsonSchema } from '../../../src/schema/json-schemas.ts';
import { dataSchema } from '../../../src/targets/data/schema.ts';
import { data } from '../../../src/targets/data/target.ts';
import { createDataView } from '../../../src/targets/shared/findings-json.ts';
import type { TargetContext } from '../../../src/targets/target.ts';
import { reportOf, ROOT } from '../../helpers/report.ts';
import { front, ticket, tinyEngagement, tinyReport } from '../../helpers/tiny.ts';

/** Renders the target, which looks at nothing but the report. */
async function render(report: Report): Promise<string> {
  const artifacts = await data.render({ report } as TargetContext);
  checkPaths(artifacts.map(({ path }) => path));
  return new TextDecoder().decode(artifacts[0]?.bytes);
}

function checkPaths(paths: readonly string[]): void {
  if (paths.join(' ') !== 'data/findings.json') throw new Error(paths.join(' '));
}

for (const engagement of ['findings', 'test/engagements/second']) {
  test(`the data of ${engagement} are what their schema says, whole and without places`, async (t) => {
    const report = await reportOf(engagement);
    const text = await render(report);
    const parsed = dataSchema.parse(JSON.parse(text));
    t.deepEqual(JSON.parse(JSON.stringify(createDataView(report))), JSON.parse(text));
    t.deepEqual(
      parsed.findings.map(({ id }) => id),
      report.findings.map(({ id }) => id),
    );
    t.deepEqual(
      parsed.checks.map(({ id }) => id),
      report.checks.map(({ id }) => id),
    );
    t.deepEqual(
      parsed.incidents.map(({ id }) => id),
      report.incidents.map(({ id }) => id),
    );
    t.deepEqual(
      parsed.pages.map(({ id }) => id),
      report.pages.map(({ id }) => id),
    );
    t.deepEqual(
      parsed.journal.map(({ date }) => date),
      report.journal.map(({ date }) => date),
    );
    t.deepEqual(parsed.totals, JSON.parse(JSON.stringify(report.totals)));
    t.true(text.endsWith('}\n'));
    t.notRegex(text, /"position"|"source": \{\s*"path"|"bodies"|"digest"/);
    t.false(text.includes(ROOT));
    t.is(await render(report), text, 'the same bytes again');
  });
}

test('texts are maps by language, bodies plain words by section', async (t) => {
  const report = tinyReport({
    'engagement.yaml': tinyEngagement({
      title: { fr: 'Un audit', en: 'An audit' },
      languages: ['fr', 'en'],
    }),
    'security/SEC-01.md': ticket(
      { title: 'Fermer', effort: '2-3d', cost: 1200 },
      'Vu *ici* :redact[10.0.0.1].\n\n## Comment\n\n1. Faire `x`\n2. Voir [là](https://x.example/)\n\n## Autre\n\n| a | b |\n|---|---|\n| c | d |',
    ),
    'security/SEC-01.en.md': front({ title: 'Close' }, 'Seen.'),
    'security/checks.yaml': stringify([{ id: 'c', title: 'C', rating: 'n/a' }]),
  });
  const parsed = dataSchema.parse(JSON.parse(await render(report)));
  t.like(parsed, {
    schemaVersion: '1.0',
    edition: 'client',
    languages: ['fr', 'en'],
    date: '2026-03-03',
  });
  const [finding] = parsed.findings;
  t.deepEqual(finding?.title, { fr: 'Fermer', en: 'Close' });
  t.deepEqual(finding?.effort, { min: 2, max: 3, monthly: { min: 0, max: 0 } });
  t.deepEqual(finding?.cost, { once: 1200, monthly: 0, saving: 0, unknown: false });
  t.deepEqual(finding?.body, {
    fr: {
      summary: 'Vu ici █████.',
      sections: [
        { id: 'recommendation', known: true, heading: 'Comment', text: 'Faire x\nVoir là' },
        { id: 'autre', known: false, heading: 'Autre', text: 'a · b\nc · d' },
      ],
    },
    en: { summary: 'Seen.', sections: [] },
  });
  t.is(parsed.checks[0]?.rating, 'n/a');
});

test('the schema refuses what is not in it', (t) => {
  const view = dataSchema.parse(createDataView(tinyReport({ 'security/SEC-01.md': ticket() })));
  t.false(dataSchema.safeParse({ ...view, schemaVersion: '2.0' }).success);
  t.false(dataSchema.safeParse({ ...view, extra: 1 }).success);
  const [finding] = view.findings;
  t.false(dataSchema.safeParse({ ...view, findings: [{ ...finding, secret: 'x' }] }).success);
});

test('the JSON Schemas in the repository are those of the code, for editors and scripts', async (t) => {
  const schemas = [
    ...jsonSchemas(),
    printJsonSchema('data', dataSchema, 'data/findings.json: the report for scripts'),
  ];
  t.deepEqual(
    schemas.map(({ name }) => name),
    [
      'engagement',
      'finding',
      'check',
      'incident',
      'page',
      'journal',
      'candidates',
      'question',
      'picture',
      'catalogue',
      'benchmark',
      'findings',
      'data',
    ].map((name) => `${name}.schema.json`),
  );
  for (const { name, text } of schemas) {
    t.is(await readFile(join(ROOT, 'schemas', name), 'utf8'), text, name);
    const { $schema, title, description, type } = JSON.parse(text) as Record<string, unknown>;
    t.is($schema, 'https://json-schema.org/draft/2020-12/schema');
    t.regex(String(title), /^constat: /);
    t.truthy(description);
    t.true(type === 'object' || type === 'array', name);
  }
});
