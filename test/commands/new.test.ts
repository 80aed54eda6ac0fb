/** `constat new …`, as typed: what it writes is right by the rules, and what is wrong is not written. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { copyEngagement, runConstat } from './command-line.ts';

const SECOND = 'test/engagements/second';

test('a ticket in a line, then the other kinds: all of it passes check', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  const make = async (...args: readonly string[]): Promise<string> => {
    const { status, out, err } = await runConstat(['new', ...args], { folder });
    t.is(status, 0, err);
    return readFile(join(folder, out.trim()), 'utf8');
  };
  const title = 'Isolate *all* networks';
  const facts = ['-c', 'GOV', '-p', '1', '-e', '2-3d', '--cost', '1200 + 40/month'];
  t.is(
    await make('finding', title, ...facts),
    '---\npriority: 1\neffort: 2-3d\ncost: 1200 + 40/month\n---\n\n' +
      '# Isolate \\*all\\* networks\n\n## Observation\n\n## Expected impact\n\n## How to do it\n',
  );
  t.regex(
    await make('finding', 'Right already', '-c', 'cost', '--kind', 'strength'),
    /kind: strength/,
  );
  const drafted = await make('finding', '--from', 'sec-network-policies', '-c', 'GOV', '-p', '1');
  t.regex(drafted, /^---\npriority: 1\neffort: .*\ncost: .*\nimpact: /);
  t.regex(drafted, /\n---\n\n# .+\n\n## Observation\n\n## How to do it\n\n1\. /);
  t.regex(await make('incident', 'Outage of 3 March'), /timezone: Europe\/Paris\n# /);
  t.regex(await make('page', 'Method & scope'), /title: Method & scope\norder: \d/);
  t.regex(await make('journal', '2026-03-02', '--workshop', 'kickoff'), /workshop: kickoff/);
  t.regex(await make('check', 'Secrets at rest', '-c', 'governance', '--rating', '1'), /rating: 1/);
  const checked = await runConstat(['check'], { folder });
  t.is(checked.status, 0, checked.out);
});

for (const [name, args, said] of [
  ['no category', ['finding', 'X'], /Say which category: -c governance/],
  ['no title', ['finding', '-c', 'cost'], /Say the title, or --from which check/],
  [
    'a check that no catalogue has',
    ['finding', '--from', 'sec-network-policy', '-c', 'cost'],
    /There is no sec-network-policy in the catalogue: Did you mean `sec-network-policies`\?/,
  ],
  ['a category that is none', ['finding', 'X', '-c', 'governence'], /Did you mean `governance`\?/],
  [
    'a wrong priority',
    ['finding', 'X', '-c', 'cost', '-p', '7'],
    /finding\/priority.*expected 1, 2 or 3/,
  ],
  ['a day that is none', ['journal', '2026-13-01'], /journal\/name/],
  ['a check that is there', ['check', 'Backups', '--id', 'backups', '-c', 'cost'], /id\/duplicate/],
] as const) {
  test(`${name}: nothing is written`, async (t) => {
    const folder = await copyEngagement(t, SECOND);
    const before = await listAll(folder);
    const { status, out, err } = await runConstat(['new', ...args], { folder });
    t.is(status, 2);
    t.is(out, '');
    t.regex(err, said);
    t.deepEqual(await listAll(folder), before);
  });
}

test('what is there is never overwritten', async (t) => {
  const folder = await copyEngagement(t, SECOND);
  await runConstat(['new', 'page', 'Again'], { folder });
  const { status, err } = await runConstat(['new', 'page', 'Again'], { folder });
  t.is(status, 2);
  t.regex(err, /There is pages\/again\.md already/);
});

/** Paths and contents, so that nothing changes unseen. */
async function listAll(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return `${path} ${await readFile(path, 'latin1')}`;
  });
  return (await Promise.all(read)).sort();
}
