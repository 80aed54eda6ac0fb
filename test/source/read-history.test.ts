/** A real repository → the days of its files. */
import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';

import { COMMIT_MARK, parseGitLog } from '../../src/source/parse-git-log.ts';
import { readHistory } from '../../src/source/read-history.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';

const run = promisify(execFile);

async function git(folder: string, day: string, ...args: string[]): Promise<void> {
  const at = `${day}T23:30:00+0900`;
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: '2030-01-01T00:00:00Z' };
  await run('git', [...who, ...args], { cwd: folder, env });
}

async function commit(folder: string, day: string): Promise<void> {
  await git(folder, day, 'add', '-A');
  await git(folder, day, 'commit', '-qm', `Work of ${day}\n\u001E looks like a mark`);
}

async function makeRepository(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t, 'constat dépôt ');
  await git(folder, '2026-03-01', 'init', '-q');
  await writeFiles(folder, {
    'README.md': 'x',
    'audit/security/SEC-01 é.md': 'one\ntwo\nthree\n',
    'audit/old.md': 'to be replaced\n',
  });
  await commit(folder, '2026-03-01');
  await rename(join(folder, 'audit/old.md'), join(folder, 'audit/moved.md'));
  await commit(folder, '2026-03-02');
  await writeFiles(folder, {
    'audit/old.md': 'another file of the same name\n',
    'audit/security/SEC-01 é.md': 'one\ntwo\nfour\n',
  });
  await commit(folder, '2026-03-03');
  await rm(join(folder, 'README.md'));
  await writeFiles(folder, { 'audit/new.md': 'not committed' });
  return folder;
}

test('a file has the days of its first and last commits, under all the names that it had', async (t) => {
  const folder = await makeRepository(t);
  const history = await readHistory(join(folder, 'audit'), process.env);
  t.is(history.folder, 'audit/');
  t.deepEqual(history.diagnostics, []);
  t.deepEqual(Object.fromEntries(history.dates), {
    'moved.md': { first: '2026-03-01', last: '2026-03-02' },
    'old.md': { first: '2026-03-03', last: '2026-03-03' },
    'security/SEC-01 é.md': { first: '2026-03-01', last: '2026-03-03' },
  });
  t.is((await readHistory(folder, process.env)).folder, '');
});

test('in a hook of another repository the engagement’s own is read', async (t) => {
  const folder = await makeRepository(t);
  const history = await readHistory(join(folder, 'audit'), { ...process.env, GIT_DIR: '/nowhere' });
  t.is(history.dates.size, 3);
});

test('a shallow clone has no dates, and says so', async (t) => {
  const folder = await makeRepository(t);
  const clone = await temporaryFolder(t);
  await run('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone]);
  const { dates, diagnostics } = await readHistory(join(clone, 'audit'), process.env);
  t.is(dates.size, 0);
  t.deepEqual(
    diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
    ['warning git/shallow-clone'],
  );
});

test('outside of git, or without it, there is no history', async (t) => {
  const folder = await temporaryFolder(t);
  const none = { dates: new Map(), diagnostics: [] };
  t.deepEqual(await readHistory(folder, { ...process.env, GIT_CEILING_DIRECTORIES: folder }), none);
  t.deepEqual(await readHistory(folder, { PATH: '' }), none);
});

test('a file that is only changed has the days of the first and last commits that name it', (t) => {
  const path = fc.constantFrom('a.md', 'b c.md', 'é/d.md');
  const log = fc.array(fc.uniqueArray(path, { minLength: 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(log, (commits) => {
      const day = (index: number): string => `2026-01-${String(28 - index).padStart(2, '0')}`;
      const output = commits
        .map((paths, index) => {
          const changes = paths.map((name) => `M\0${name}\0`).join('');
          return `${COMMIT_MARK}${day(index)}\0\n${changes}`;
        })
        .join('');
      const dates = parseGitLog(output);
      const named = [...new Set(commits.flat())];
      t.deepEqual([...dates.keys()].sort(), named.sort());
      for (const name of named) {
        const last = commits.findIndex((paths) => paths.includes(name));
        const first = commits.findLastIndex((paths) => paths.includes(name));
        t.deepEqual(dates.get(name), { first: day(first), last: day(last) });
      }
    }),
  );
});
