/** A revision of git → the engagement's files as they were, read straight from the repository. */
import { posix } from 'node:path';

import { PASSED_OVER } from './read-files.ts';
import { LIBRARY, type SourceFolder } from './read-folder.ts';
import { GitError, runGit, type GitScope } from './run-git.ts';

/** An engagement at a revision. */
export interface Revision {
  /** As it was asked for: a tag, a branch, a commit, or a day. */
  readonly name: string;
  /** The commit's full name. */
  readonly commit: string;
  /** The day of the commit, `YYYY-MM-DD`, where it was made. */
  readonly day: string;
  readonly folder: SourceFolder;
}

/** A revision, or why there is none, in words that go into a message after “expected”. */
export type FoundRevision =
  | { readonly is: 'found'; readonly revision: Revision }
  | { readonly is: 'nothing'; readonly expected: string };

/** What git says of a tree's entries that are plain files. */
const PLAIN = /^100(?:644|755)$/;

/**
 * Reads the engagement at a revision: the work tree is not touched.
 *
 * A day, `YYYY-MM-DD`, that names no tag or branch is the last commit of that day in UTC, or before it. Links of the
 * file system and submodules are passed over.
 *
 * @param label what is put before every path that is shown, less the revision's name
 */
export async function readRevision(
  name: string,
  label: string,
  git: GitScope,
): Promise<FoundRevision> {
  try {
    const prefix = (await say(['rev-parse', '--show-prefix'], git)).trim();
    const commit = await findCommit(name, git);
    if (commit === undefined) {
      const shallow = (await say(['rev-parse', '--is-shallow-repository'], git)).trim() === 'true';
      const expected = shallow
        ? 'a revision of this repository, which is a shallow clone (fetch-depth: 0 in the workflow)'
        : 'a revision of this repository, or a day after its first commit';
      return { is: 'nothing', expected };
    }
    const files = await readTree(commit, prefix, git);
    if (!files.has('engagement.yaml')) {
      return { is: 'nothing', expected: `a revision in which ${label}/engagement.yaml is there` };
    }
    const beside = posix.join(posix.dirname(`${prefix}.`), '..', LIBRARY);
    const library = prefix === '' ? undefined : await readTree(commit, `${beside}/`, git);
    const day = (await say(['show', '-s', '--format=%cs', commit], git)).trim();
    const placed = [...(library ?? [])].map(([path, bytes]): [string, Uint8Array] => [
      `../${LIBRARY}/${path}`,
      bytes,
    ]);
    const folder = {
      label: `${label}@${name}`,
      files,
      diagnostics: [],
      ...(placed.length > 0 ? { library: new Map(placed) } : {}),
    };
    return { is: 'found', revision: { name, commit, day, folder } };
  } catch (error) {
    if (error instanceof GitError) return { is: 'nothing', expected: 'a repository of git' };
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing) return { is: 'nothing', expected: 'git on this machine, to read revisions' };
    throw error;
  }
}

async function findCommit(name: string, git: GitScope): Promise<string | undefined> {
  const named = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const commit = await say(named, git).catch(() => '');
  if (commit.trim() !== '') return commit.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(name)) return undefined;
  const until = `--before=${name}T23:59:59Z`;
  const last = await say(['rev-list', '-1', '--first-parent', until, 'HEAD', '--'], git);
  return last.trim() || undefined;
}

/** Reads the plain files below a folder of the repository, `''` or ending in `/`, in the order of code units. */
async function readTree(
  commit: string,
  prefix: string,
  git: GitScope,
): Promise<Map<string, Uint8Array>> {
  const listed = await say(
    ['ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.'],
    git,
  );
  const entries = listed
    .split('\0')
    .map((line) => /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line))
    .flatMap((match) => (match ? [{ mode: match[1], id: match[2], path: match[3] }] : []))
    .map(({ mode = '', id = '', path = '' }) => ({ mode, id, path: path.slice(prefix.length) }))
    .filter(({ mode, path }) => PLAIN.test(mode) && !isPassedOver(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const asked = entries.map(({ id }) => `${id}\n`).join('');
  const said = await runGit(['cat-file', '--batch'], git, asked);
  const files = new Map<string, Uint8Array>();
  let start = 0;
  for (const { path } of entries) {
    // Each answer is `<id> blob <bytes>`, a line's end, the bytes, a line's end.
    const end = said.indexOf(0x0a, start);
    const size = Number(said.toString('latin1', start, end).split(' ')[2]);
    files.set(path, new Uint8Array(said.subarray(end + 1, end + 1 + size)));
    start = end + 1 + size + 1;
  }
  return files;
}

function isPassedOver(path: string): boolean {
  return path.split('/').some((name) => PASSED_OVER.test(name));
}

async function say(args: readonly string[], git: GitScope): Promise<string> {
  return (await runGit(args, git)).toString();
}
