/** A site on a branch of a real bare repository: the first time, again, refused, overtaken, without history. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { commitSite, pushSite, type CommitRequest } from '../../src/publish/commit-site.ts';
import { GitError, type GitScope } from '../../src/source/run-git.ts';
import { git } from '../helpers/repository.ts';
import { readTree, temporaryFolder, writeFiles } from '../helpers/temporary.ts';

const DAY = '2026-03-05';
const PLACE = { remote: 'origin', branch: 'gh-pages' };

interface Place {
  readonly folder: string;
  readonly bare: string;
  readonly scope: GitScope;
  readonly request: CommitRequest;
}

/** A repository of sources with a bare remote, and a built site that git would ignore. */
async function makePlace(t: ExecutionContext): Promise<Place> {
  const top = await temporaryFolder(t, 'constat dépôt ');
  const folder = join(top, 'work');
  const bare = join(top, 'remote.git');
  await writeFiles(folder, {
    '.gitignore': 'output/\n*.html\n',
    '.gitattributes': '* text=auto eol=crlf\n',
    'findings/engagement.yaml': 'title: x\n',
    'output/public/site/index.html': '<p>One</p>\n',
    'output/public/site/.nojekyll': '',
    'output/public/site/files/été.txt': 'a\r\nb\n',
  });
  await git(top, DAY, 'init', '-q', '--bare', bare);
  await git(folder, DAY, 'init', '-q', '-b', 'main');
  await git(folder, DAY, 'add', '-A');
  await git(folder, DAY, 'commit', '-qm', 'Sources');
  await git(folder, DAY, 'remote', 'add', 'origin', bare);
  const environment = {
    ...process.env,
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const request = {
    ...PLACE,
    site: join(folder, 'output/public/site'),
    message: 'Publish',
    fresh: false,
  };
  return { folder, bare, scope: { folder: join(folder, 'findings'), environment }, request };
}

async function publish({ request, scope }: Place): Promise<string | undefined> {
  const commit = await commitSite(request, scope);
  if (commit.commit !== undefined) await pushSite(commit, PLACE, scope);
  return commit.commit;
}

async function log({ bare }: Place): Promise<string[]> {
  return (await git(bare, DAY, 'log', '--format=%H', 'gh-pages')).trim().split('\n');
}

test('the branch holds the files as they are, and nothing else is touched', async (t) => {
  const place = await makePlace(t);
  const before = await readTree(place.folder);
  t.truthy(await publish(place));
  const files = await git(
    place.bare,
    DAY,
    '-c',
    'core.quotePath=off',
    'ls-tree',
    '-r',
    '--name-only',
    'gh-pages',
  );
  t.deepEqual(files.trim().split('\n'), ['.nojekyll', 'files/été.txt', 'index.html']);
  t.is(await git(place.bare, DAY, 'show', 'gh-pages:files/été.txt'), 'a\r\nb\n');
  t.is((await log(place)).length, 1);
  t.is(await git(place.folder, DAY, 'status', '--porcelain'), '');
  t.is((await git(place.folder, DAY, 'branch', '--format=%(refname:short)')).trim(), 'main');
  const after = await readTree(place.folder);
  const own = (files: Record<string, string>): string[] =>
    Object.entries(files)
      .filter(([path]) => !/^\.git\/(?:objects|(?:logs\/)?refs\/remotes)\//.test(path))
      .map(([path, text]) => `${path}\n${text}`)
      .sort();
  t.deepEqual(own(after), own(before));
});

test('the same files again make no commit, others make one on top', async (t) => {
  const place = await makePlace(t);
  const first = await publish(place);
  t.is(await publish(place), undefined);
  await writeFile(join(place.request.site, 'index.html'), '<p>Two</p>\n');
  await rm(join(place.request.site, 'files'), { recursive: true });
  const second = await publish(place);
  t.deepEqual(await log(place), [second, first]);
  t.deepEqual(
    (await git(place.bare, DAY, 'ls-tree', '-r', '--name-only', 'gh-pages')).trim().split('\n'),
    ['.nojekyll', 'index.html'],
  );
});

test('fresh leaves nothing of what was there before', async (t) => {
  const place = await makePlace(t);
  await publish(place);
  await writeFile(join(place.request.site, 'index.html'), '<p>Two</p>\n');
  await publish(place);
  const fresh = { ...place, request: { ...place.request, fresh: true } };
  // The very same files, yet with a history that holds others.
  t.truthy(await publish(fresh));
  t.is((await log(place)).length, 1);
  t.is(await publish(fresh), undefined);
});

test('a push that is refused leaves the branch as it was, and the next one goes', async (t) => {
  const place = await makePlace(t);
  const first = await publish(place);
  const hook = join(place.bare, 'hooks/pre-receive');
  await writeFile(hook, '#!/bin/sh\necho "protected branch" >&2\nexit 1\n');
  await chmod(hook, 0o755);
  await writeFile(join(place.request.site, 'index.html'), '<p>Two</p>\n');
  const error = await t.throwsAsync(publish(place), { instanceOf: GitError });
  t.regex(error.message, /protected branch/);
  t.deepEqual(await log(place), [first]);
  await rm(hook);
  t.truthy(await publish(place));
});

test('interrupted before the push, or overtaken, nothing is lost', async (t) => {
  const place = await makePlace(t);
  const left = await commitSite(place.request, place.scope);
  t.truthy(left.commit);
  // Somebody else publishes in between.
  await writeFile(join(place.request.site, 'index.html'), '<p>Theirs</p>\n');
  const theirs = await publish(place);
  await t.throwsAsync(pushSite(left, PLACE, place.scope), { instanceOf: GitError });
  t.deepEqual(await log(place), [theirs]);
  t.is(await readFile(join(place.request.site, 'index.html'), 'utf8'), '<p>Theirs</p>\n');
  t.is(await publish(place), undefined);
});

test('a remote out of reach is an error of git', async (t) => {
  const place = await makePlace(t);
  await rm(place.bare, { recursive: true });
  await t.throwsAsync(publish(place), { instanceOf: GitError });
});
