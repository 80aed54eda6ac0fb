/** An engagement, an edition and a repository → why the site may not be published there. */
import type { EngagementData } from '../schema/engagement.ts';
import { findEdition } from '../report/edition.ts';
import { GitError, runGit, type GitScope } from '../source/run-git.ts';

/** What is to be published, from where to where. */
export interface PublishWish {
  readonly edition: string;
  /** True where the user named the edition outright. */
  readonly named: boolean;
  readonly remote: string;
  readonly branch: string;
  /** Publish although the engagement has changes that are not committed. */
  readonly force: boolean;
}

/** Lists the reasons against it, each with what to do; none: it may be published. */
export async function findRefusals(
  wish: PublishWish,
  engagement: EngagementData,
  git: GitScope,
): Promise<string[]> {
  const reasons = [...refuseEdition(wish, engagement), ...refuseClassification(engagement)];
  const url = await remoteUrl(wish.remote, git);
  if (url === undefined) {
    return [...reasons, `There is no remote ${wish.remote} here: expected one of git remote`];
  }
  return [
    ...reasons,
    ...refuseRepository(
      [url, (await say(['remote', 'get-url', '--push', '--', wish.remote], git)) ?? url],
      engagement.site?.repository,
    ),
    ...(await refuseBranch(wish.branch, git)),
    ...(wish.force ? [] : await refuseChanges(git)),
  ];
}

/** The address that a remote is pushed to, as it is configured; undefined where there is none, or no repository. */
export async function remoteUrl(remote: string, git: GitScope): Promise<string | undefined> {
  for (const key of ['pushurl', 'url']) {
    const configured = await say(['config', '--get', `remote.${remote}.${key}`], git);
    if (configured !== undefined) return configured;
  }
  return undefined;
}

/** What git says; undefined where it fails. */
async function say(args: readonly string[], git: GitScope): Promise<string | undefined> {
  try {
    return (await runGit(args, git)).toString().trim();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function refuseEdition({ edition, named }: PublishWish, engagement: EngagementData): string[] {
  const base = findEdition(engagement, edition)?.base;
  if (base === 'internal') {
    return [`The edition ${edition} shows what is internal: it is not published`];
  }
  if (edition === 'public' || named) return [];
  return [`Only public is published unasked: name the edition, --edition ${edition}`];
}

function refuseClassification({ classification }: EngagementData): string[] {
  if (classification !== undefined) return [];
  return [
    'engagement.yaml says no classification: expected public, internal, confidential or secret, so that somebody has thought of it',
  ];
}

/** A clone of something else, or a fork, is where a client's report must not go; git may write an address anew. */
function refuseRepository(
  urls: readonly [string, string],
  repository: string | undefined,
): string[] {
  const [url] = urls;
  if (repository === undefined) {
    return [
      `engagement.yaml names no site.repository: expected the one to publish to, so that ${hideSecret(url)} can be told from a wrong one`,
    ];
  }
  if (urls.some((one) => nameOf(one) === nameOf(repository))) return [];
  return [`The remote is ${hideSecret(url)}: expected ${repository}, as site.repository says`];
}

async function refuseBranch(branch: string, git: GitScope): Promise<string[]> {
  const isSound = await say(['check-ref-format', '--branch', branch], git);
  if (isSound === undefined) return [`${branch} is no name of a branch`];
  const head = await say(['symbolic-ref', '--short', '--quiet', 'HEAD'], git);
  if (head !== branch) return [];
  return [`${branch} is the branch of the sources: expected another one for the site`];
}

async function refuseChanges(git: GitScope): Promise<string[]> {
  const changed = (await say(['status', '--porcelain', '--', '.'], git)) ?? '';
  if (changed === '') return [];
  const count = changed.split('\n').length;
  return [
    `The engagement has ${String(count)} change${count === 1 ? '' : 's'} that ${count === 1 ? 'is' : 'are'} not committed: commit, or --force`,
  ];
}

/** The same repository has several addresses: `git@host:a/b.git`, `https://token@host/a/b`; a path stays one. */
export function nameOf(address: string): string {
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/\/)(.+)$/.exec(address);
  const bare = scp
    ? `${scp[1] ?? ''}/${scp[2] ?? ''}`
    : address.replace(/^[a-z+]+:\/\/(?:[^@/]*@)?/i, '');
  return bare
    .replace(/:\d+(?=\/)/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}

/** An address may hold a token. */
export function hideSecret(address: string): string {
  return address.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1');
}
