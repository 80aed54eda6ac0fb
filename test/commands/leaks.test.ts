/** A build that would tell what it must not: nothing is written, and what is said names the line, the files and the mend. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { foldForbidden, hashForbidden } from '../../src/guard/forbidden-words.ts';
import { copyEngagement, runConstat, type Ran } from './command-line.ts';

/** Put together here, so that nothing that scans this repository takes it for one. */
const TOKEN = ['ghp', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('_');
const PAGE = 'findings/pages/leak.md';

/** Builds an engagement that forbids a word, with a page that tells it. */
async function buildLeaking(
  t: ExecutionContext,
  body: string,
  args: readonly string[] = [],
): Promise<Ran> {
  const folder = await copyEngagement(t, 'test/engagements/second');
  const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);
  const hash = await hashForbidden(foldForbidden('Xylophonette') ?? '', [], random);
  const path = join(folder, 'findings/engagement.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace('editions:\n', `editions:\n  client:\n    forbid: ['${hash}']\n`),
  );
  await writeFile(join(folder, PAGE), `---\ntitle: A page\n---\n\n${body}\n`);
  const ran = await runConstat(['build', '--only', 'data,docs', ...args], { folder });
  t.false((await readdir(folder)).includes('output'), 'nothing is written');
  return ran;
}

test('a forbidden word is said with its line, the files that tell it, and the mend', async (t) => {
  const { status, err } = await buildLeaking(
    t,
    'Made for\nthe Xylophonette.\n\n- A Xylophonette once more.',
  );
  t.is(status, 1);
  const said = err.slice(err.indexOf('Leaks:')).split('\n');
  t.deepEqual(said, [
    'Leaks: the files would tell what this edition hides. Nothing was written',
    '  forbidden word xy… (12 signs)',
    `    stands in ${PAGE}:6:5, ${PAGE}:8:5`,
    '    told by data/findings.json (string), docs/en/pages/leak.md',
    '    Take the word out, or let `replace` of this edition put another in its place',
    '',
  ]);
  t.notRegex(err, /xylophonette/i);
});

test('a secret is said with its line, and never shown', async (t) => {
  const { status, err } = await buildLeaking(t, `Use ${TOKEN} now.\n\nNever ${TOKEN} again.`);
  t.is(status, 1);
  t.regex(
    err,
    new RegExp(`  secret github .*\\n    stands in ${PAGE}:5:5, ${PAGE}:7:7\\n    told by `),
  );
  t.is(err.split('docs/en/pages/leak.md').length, 2, 'each file is named once');
  t.regex(err, /\n {4}Take it out and have it revoked/);
  t.false(err.includes(TOKEN));
});

test('scripts are told the same, without the words', async (t) => {
  const { status, out } = await buildLeaking(t, 'The Xylophonette.', ['--json']);
  t.is(status, 1);
  const { leaks } = JSON.parse(out) as { leaks: readonly object[] };
  t.deepEqual(leaks[0], {
    file: 'data/findings.json',
    place: 'string',
    kind: 'forbidden word',
    hint: 'xy… (12 signs)',
    origins: [{ file: PAGE, line: 5, column: 5 }],
  });
  t.notRegex(out, /xylophonette/i);
});
