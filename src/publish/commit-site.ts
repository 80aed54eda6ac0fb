/** A built site → a commit on a branch, by git's own parts: the work tree, the index and the branches are not touched. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runGit, type GitScope } from '../source/run-git.ts';

/** Where the site goes. */
export interface PublishPlace {
  readonly remote: string;
  readonly branch: string;
}

/** What to commit. */
export interface CommitRequest extends PublishPlace {
  /** The folder of the site's files. */
  readonly site: string;
  readonly message: string;
  /** One commit without what came before it, so that what was removed can be found no more. */
  readonly fresh: boolean;
}

/** What the branch holds before and after; the same tree needs no commit. */
export interface SiteCommit {
  /** The branch's commit on the remote; absent where there is none yet. */
  readonly parent?: string;
  /** Absent when the branch holds these very files already. */
  readonly commit?: string;
}

/**
 * Makes the commit in the repository of the engagement; nothing is pushed.
 *
 * @throws GitError when git refuses
 */
export async function commitSite(request: CommitRequest, git: GitScope): Promise<SiteCommit> {
  const { remote, branch, site, message, fresh } = request;
  const parent = await fetchBranch({ remote, branch }, git);
  const tree = await writeTree(site, git);
  const known = parent === undefined ? {} : { parent };
  if (parent !== undefined && !(fresh && (await hasParents(parent, git)))) {
    const published = await say(['rev-parse', `${parent}^{tree}`], git);
    if (published === tree) return known;
  }
  const line = parent === undefined || fresh ? [] : ['-p', parent];
  return { ...known, commit: await say(['commit-tree', tree, ...line, '-m', message], git) };
}

/**
 * Puts the commit on the remote's branch, if that still is what it was.
 *
 * @throws GitError when the remote refuses, or somebody was faster
 */
export async function pushSite(
  { parent = '', commit }: SiteCommit,
  { remote, branch }: PublishPlace,
  git: GitScope,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${parent}`;
  await runGit(['push', '--quiet', lease, '--', remote, `${commit ?? ''}:${ref}`], git);
}

async function fetchBranch(
  { remote, branch }: PublishPlace,
  git: GitScope,
): Promise<string | undefined> {
  const ref = `refs/heads/${branch}`;
  const listed = await say(['ls-remote', '--', remote, ref], git);
  const parent = /^([0-9a-f]+)\t/.exec(listed)?.[1];
  if (parent !== undefined) {
    await runGit(
      ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ref],
      git,
    );
  }
  return parent;
}

/** Writes all files of a folder, ignored or not, as they are: no line's end is changed. */
async function writeTree(site: string, git: GitScope): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-publish-'));
  try {
    const top = await say(['rev-parse', '--absolute-git-dir'], git);
    const own = { GIT_INDEX_FILE: join(folder, 'index') };
    const scope = { ...git, own };
    const as = [`--git-dir=${top}`, `--work-tree=${site}`, '-c', 'core.autocrlf=false'];
    const plain = ['-c', 'core.attributesFile=/dev/null', '-c', 'core.excludesFile=/dev/null'];
    await runGit([...as, ...plain, 'add', '--all', '--force', '--', site], scope);
    return (await runGit([...as, 'write-tree'], scope)).toString().trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hasParents(commit: string, git: GitScope): Promise<boolean> {
  return (await say(['rev-list', '--parents', '-1', commit], git)).includes(' ');
}

async function say(args: readonly string[], git: GitScope): Promise<string> {
  return (await runGit(args, git)).toString().trim();
}
