import { join } from 'node:path';

import test from 'ava';

import { findRefusals, hideSecret, nameOf } from '../../src/publish/find-refusals.ts';
import type { EngagementData } from '../../src/schema/engagement.ts';
import { git } from '../helpers/repository.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { tinyEngagement, tinyIndex } from '../helpers/tiny.ts';

const DAY = '2026-03-05';
const ADDRESS = 'https://github.example/firm/audit';

function engagement(changes: Readonly<Record<string, unknown>> = {}): EngagementData {
  const sound = { classification: 'internal', site: { repository: ADDRESS } };
  const editions = { editions: { firm: { from: 'client' }, team: { from: 'internal' } } };
  const files = { 'engagement.yaml': tinyEngagement({ ...sound, ...editions, ...changes }) };
  return tinyIndex(files).sources.engagement.data;
}

test('each reason against publishing is told, with what to do', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { 'findings/engagement.yaml': 'x\n', 'other.txt': 'x\n' });
  await git(folder, DAY, 'init', '-q', '-b', 'main');
  await git(folder, DAY, 'add', '-A');
  await git(folder, DAY, 'commit', '-qm', 'x');
  await git(folder, DAY, 'remote', 'add', 'origin', 'git@github.example:firm/audit.git');
  await git(folder, DAY, 'remote', 'add', 'fork', 'https://t0ken@github.example/else/audit');
  await writeFiles(folder, { 'other.txt': 'a change beside the engagement' });
  const scope = { folder: join(folder, 'findings'), environment: process.env };
  const wish = {
    edition: 'public',
    named: false,
    remote: 'origin',
    branch: 'gh-pages',
    force: false,
  };
  const refuse = (changes: Partial<typeof wish>, data = engagement()): Promise<string[]> =>
    findRefusals({ ...wish, ...changes }, data, scope);
  t.deepEqual(await refuse({}), []);
  t.deepEqual(await refuse({ edition: 'client', named: true }), []);
  t.deepEqual(await refuse({ edition: 'firm', named: true }), []);
  const cases: [string[], RegExp][] = [
    [await refuse({ edition: 'client' }), /^Only public is published unasked/],
    [await refuse({ edition: 'internal', named: true }), /shows what is internal/],
    [await refuse({ edition: 'team', named: true }), /shows what is internal/],
    [await refuse({}, engagement({ classification: undefined })), /says no classification/],
    [await refuse({}, engagement({ site: {} })), /names no site\.repository/],
    [
      await refuse({ remote: 'fork' }),
      /^The remote is https:\/\/github\.example\/else\/audit: expected/,
    ],
    [await refuse({ remote: 'nowhere' }), /^There is no remote nowhere/],
    [await refuse({ branch: 'main' }), /branch of the sources/],
    [await refuse({ branch: '../x' }), /no name of a branch/],
  ];
  for (const [reasons, pattern] of cases) {
    t.is(reasons.length, 1);
    t.regex(reasons[0] ?? '', pattern);
  }
  await writeFiles(folder, { 'findings/engagement.yaml': 'changed\n' });
  t.regex((await refuse({}))[0] ?? '', /has 1 change that is not committed/);
  t.deepEqual(await refuse({ force: true }), []);
});

test('one repository has one name under all its addresses, and no secret in it', (t) => {
  for (const address of [
    'https://github.example/Firm/audit.git',
    'https://user:secret@github.example/firm/audit/',
    'ssh://git@github.example:22/firm/audit.git',
    'git@github.example:firm/audit.git',
  ]) {
    t.is(nameOf(address), 'github.example/firm/audit');
    t.notRegex(hideSecret(address), /secret/);
  }
  t.not(nameOf('https://github.example/firm/audit-2'), nameOf(ADDRESS));
});
