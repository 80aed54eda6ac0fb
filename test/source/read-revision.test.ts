/** A real repository → the engagement as it was, the work tree untouched. */
import { join } from 'node:path';

import test from 'ava';

import { readRevision, type FoundRevision } from '../../src/source/read-revision.ts';
import { commitEngagement, git } from '../helpers/repository.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';

const FIRST = {
  'engagement.yaml': 'title: First\n',
  'security/SEC-01 é.md': '# One\n',
  'network.png': new Uint8Array([0, 10, 255, 13, 10]),
  '.cache/left.md': 'an editor’s',
};

function filesOf(found: FoundRevision): string[] {
  return found.is === 'found' ? [...found.revision.folder.files.keys()] : [found.expected];
}

test('files are read as they were, with the library beside them', async (t) => {
  const folder = await temporaryFolder(t, 'constat dépôt ');
  await writeFiles(folder, { 'library/own.yaml': '- id: own\n' });
  await commitEngagement(folder, { day: '2026-03-02', tag: 'first', files: FIRST });
  await commitEngagement(folder, {
    day: '2026-03-05',
    tag: 'second',
    files: { 'engagement.yaml': 'title: Second\n' },
  });
  const scope = { folder: join(folder, 'findings'), environment: process.env };
  const first = await readRevision('first', 'findings', scope);
  if (first.is !== 'found') return t.fail(first.expected);
  t.deepEqual(filesOf(first), ['engagement.yaml', 'network.png', 'security/SEC-01 é.md']);
  t.deepEqual(first.revision.folder.files.get('network.png'), FIRST['network.png']);
  t.deepEqual(
    [...(first.revision.folder.library ?? [])].map(([path]) => path),
    ['../library/own.yaml'],
  );
  t.deepEqual([first.revision.day, first.revision.folder.label], ['2026-03-02', 'findings@first']);
  t.deepEqual(filesOf(await readRevision('2026-03-04', 'findings', scope)), filesOf(first));
  t.deepEqual(filesOf(await readRevision('HEAD', 'findings', scope)), ['engagement.yaml']);
  t.is((await git(folder, '2026-03-05', 'status', '--porcelain')).trim(), '');
});

test('what cannot be read is told: no such revision, no engagement then, no repository, no git', async (t) => {
  const folder = await temporaryFolder(t);
  const scope = { folder, environment: process.env };
  const nowhere = { GIT_CEILING_DIRECTORIES: join(folder, '..') };
  t.regex(
    filesOf(
      await readRevision('x', 'findings', { folder, environment: { ...process.env, ...nowhere } }),
    )[0] ?? '',
    /a repository of git/,
  );
  t.regex(
    filesOf(await readRevision('x', 'findings', { ...scope, environment: { PATH: '' } }))[0] ?? '',
    /git on this machine/,
  );
  await commitEngagement(folder, { day: '2026-03-02', tag: 'first', files: { 'other.md': 'x' } });
  const within = { folder: join(folder, 'findings'), environment: process.env };
  t.regex(filesOf(await readRevision('x', 'findings', within))[0] ?? '', /a revision of this repo/);
  t.regex(
    filesOf(await readRevision('first', 'findings', within))[0] ?? '',
    /in which findings\/engagement\.yaml is there/,
  );
  const clone = await temporaryFolder(t);
  await git(clone, '2026-03-02', 'clone', '-q', '--depth', '1', `file://${folder}`, 'shallow');
  const shallow = { folder: join(clone, 'shallow/findings'), environment: process.env };
  t.regex(filesOf(await readRevision('x', 'findings', shallow))[0] ?? '', /a shallow clone/);
});
