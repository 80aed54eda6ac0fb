/** What is kept from round to round changes nothing in what is shown. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { openRounds, type BegunRound, type Round, type Rounds } from '../../src/dev/rounds.ts';
import { openWorkshop } from '../../src/dev/workshop.ts';
import { openPreview } from '../../src/targets/open-preview.ts';
import { BASE } from '../helpers/base-engagement.ts';
import { hostWithoutBrowser } from '../helpers/context.ts';
import { ROOT } from '../helpers/report.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';

const FACTS = 'priority: 1\nstatus: proposed\neffort: 1d\ncost: 0\nimpact: Nobody gets in\n';
const HOW = '\n\n## How to do it\n\n1. Do it.\n';
const FIRST = 'security/SEC-01-network-policies.md';
const SECOND = 'security/SEC-02-second.md';
const second = (facts: string, text: string): string =>
  `---\n${facts}---\n\n# Close the second door\n\n${text}${HOW}`;

async function openOn(root: string): Promise<Rounds> {
  const world = {
    host: hostWithoutBrowser(),
    browser: { folder: ROOT },
    begin: () => () => undefined,
  };
  return openRounds({
    root,
    label: 'findings',
    edition: 'client',
    languages: [],
    preview: await openPreview(),
    workshop: openWorkshop(world),
    world,
  });
}

const PAGES = [
  'index.html',
  'findings.html',
  'findings/SEC-01.html',
  'findings/SEC-02.html',
  'findings/SEC-09.html',
  'board.html',
  'print.html',
  'llms.txt',
  'assets/search-index.en.js',
];

function read({ files, diagnostics, fresh }: Round): object {
  const shown = PAGES.map((path) => [path, Buffer.from(files?.file(path) ?? []).toString('utf8')]);
  return { pages: Object.fromEntries(shown) as object, diagnostics, fresh };
}

/** Compares a round with the first of somebody who knows nothing yet. */
async function isAsNew(t: ExecutionContext, round: BegunRound, root: string, what: string) {
  const anew = await (await openOn(root)).next();
  t.true(round.fresh, what);
  t.deepEqual(read(round), read(anew), what);
  t.deepEqual(round.finish().diagnostics, anew.finish().diagnostics, what);
}

test('pages wait for errors alone: warnings are there once a round is finished', async (t) => {
  const root = await temporaryFolder(t);
  const weak = second(FACTS.replace('Nobody gets in', 'Close the second door'), 'Slow.');
  await writeFiles(root, { ...(BASE as Record<string, string>), [SECOND]: weak });
  const rounds = await openOn(root);
  const begun = await rounds.next();
  t.true(begun.fresh);
  t.deepEqual(begun.diagnostics, []);
  const rulesOf = ({ diagnostics }: Round): string[] => diagnostics.map(({ rule }) => rule);
  t.deepEqual(rulesOf(begun.finish()), ['finding/impact-repeats']);
  await writeFile(join(root, SECOND), weak.replace('status: proposed', 'status: propose'));
  const broken = await rounds.next([SECOND]);
  t.false(broken.fresh);
  t.deepEqual(rulesOf(broken), ['finding/status']);
  t.is(broken.files, begun.files);
});

test('a round that keeps what it can shows what a first round would', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, {
    ...(BASE as Record<string, string>),
    [FIRST]: `---\n${FACTS}---\n\n# Isolate the environments\n\nAfter SEC-02, see [its steps](SEC-02-second.md#the-old-way). SEC-09 is older.${HOW}`,
    [SECOND]: second(`${FACTS}aliases: [SEC-09]\n`, '## The old way\n\nSlow.'),
  });
  const rounds = await openOn(root);
  await isAsNew(t, await rounds.next(), root, 'at first');
  const edits: [string, string, string][] = [
    ['words', SECOND, second(`${FACTS}aliases: [SEC-09]\n`, '## The old way\n\nVery slow.')],
    [
      'another heading before',
      SECOND,
      second(`${FACTS}aliases: [SEC-09]\n`, '## New\n\nx\n\n## The old way\n\nSlow.'),
    ],
    [
      'hidden',
      SECOND,
      second(`${FACTS.replace('proposed', 'draft')}aliases: [SEC-09]\n`, '## The old way\n\nSlow.'),
    ],
    [
      'shown again, of another title',
      SECOND,
      second(`${FACTS}aliases: [SEC-09]\n`, '## The old way\n\nSlow.').replace(
        'second door',
        'front door',
      ),
    ],
  ];
  for (const [what, path, text] of edits) {
    await writeFile(join(root, path), text);
    await isAsNew(t, await rounds.next([path]), root, what);
  }
  await writeFile(join(root, 'security/SEC-03-third.md'), second(FACTS, 'A third, before SEC-01.'));
  await isAsNew(t, await rounds.next(), root, 'one more');
  await rm(join(root, 'security/SEC-03-third.md'));
  await isAsNew(t, await rounds.next(), root, 'one less');
});

test('a link whose heading is gone is said in the round that takes it away', async (t) => {
  const root = await temporaryFolder(t);
  await writeFiles(root, {
    ...(BASE as Record<string, string>),
    [FIRST]: `---\n${FACTS}---\n\n# Isolate the environments\n\nSee [its steps](SEC-02-second.md#the-old-way).${HOW}`,
    [SECOND]: second(FACTS, '## The old way\n\nSlow.'),
  });
  const rounds = await openOn(root);
  t.true((await rounds.next()).fresh);
  await writeFile(join(root, SECOND), second(FACTS, '## Another way\n\nSlow.'));
  const broken = await rounds.next([SECOND]);
  t.false(broken.fresh);
  t.deepEqual(
    broken.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, file }) => `${file} ${rule}`),
    [`${FIRST} reference/link`],
  );
  t.truthy(broken.files, 'the last good pages stay');
});
