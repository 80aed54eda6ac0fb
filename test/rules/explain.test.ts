import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { explainRule, ruleIds, ruleSummary } from '../../src/rules/explain.ts';
import { RULES } from '../../src/rules/registry.ts';
import { ROOT } from '../helpers/report.ts';

/** Ids that are written anywhere in the source as those of diagnostics. */
async function emittedIds(): Promise<string[]> {
  const folder = join(ROOT, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const ids = texts.flatMap((text) =>
    [...text.matchAll(/\brule(?:: |\) ?=> ?|, |\s*=\s*)'([a-z]+\/[a-z-]+)'/gu)].map(
      ([, id = '']) => id,
    ),
  );
  return [...new Set(ids)].sort();
}

test('every id that the source emits has a page', async (t) => {
  const ids = await emittedIds();
  t.true(ids.length > 15);
  t.deepEqual(
    ids.filter((id) => explainRule(id) === undefined),
    [],
  );
});

test('every rule and every key of a concept has a page', (t) => {
  for (const id of ruleIds()) {
    const page = explainRule(id) ?? '';
    t.true(page.startsWith(`${id} (`), id);
    t.true(page.endsWith('\n') && !page.includes('undefined'), id);
    t.truthy(ruleSummary(id), id);
  }
  t.true(ruleIds().length > RULES.length + 50);
  t.deepEqual(ruleIds(), [...new Set(ruleIds())].sort());
});

test('an unknown id has no page', (t) => {
  for (const id of [
    'finding/priorty',
    'finding',
    '',
    'constructor/map',
    'finding/constructor',
    'translation/__proto__',
  ]) {
    t.is(explainRule(id), undefined, id);
    t.is(ruleSummary(id), undefined, id);
  }
});

test('a page says why, how to mend, and marks the place in the example', (t) => {
  t.is(
    explainRule('finding/title'),
    `finding/title (error)

A finding has a title: the key \`title\`, or the H1 that its body begins with.

Why: The title is all that a slide, a card and a table show of it.

Mend: Begin the body with \`# \` and an action: “Isolate the environments”.

Said at security/SEC-02-private-cluster.md:2:1:
      1 | ---
    > 2 | priority: 2
        | ^
      3 | ---
      4 |
      5 | The API is public.

\`title\`: An action; absent: the body’s only H1.

In: A finding: front matter and Markdown, or one .yaml file

Expected: a text, or a map of languages such as { fr: …, en: … }
`,
  );
});

test('a page of a key says what is expected, with the keys below it', (t) => {
  const page = explainRule('incident/timeline') ?? '';
  t.true(page.includes('Events in order of time.'));
  t.true(page.includes('  at  When: an instant that exists, as 2026-03-18T21:40Z\n'));
  t.true((explainRule('incident/causes') ?? '').includes('    role  What it acted on'));
  t.true((explainRule('check/rating') ?? '').includes('a level from 0 to the maximum'));
  t.true((explainRule('finding/effort') ?? '').includes('For example: effort: 2-3d'));
});

test('pages fit a terminal, but for examples and lists of keys', (t) => {
  for (const id of ruleIds()) {
    for (const line of (explainRule(id) ?? '').split('\n')) {
      t.true(line.startsWith(' ') || line.length <= 88, `${id}: ${line}`);
    }
  }
});
