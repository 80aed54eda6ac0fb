/** An upstream defect as written → its addresses, where they can be told from what is written. */
import { defined } from './defined.ts';

/** Where the project and the issue are, absent where that would be a guess, and what the issue is called. */
export interface UpstreamLinks {
  readonly projectUrl?: string;
  readonly issueUrl?: string;
  /** `#` and the issue's number; as written where it is none. */
  readonly issueName?: string;
}

/** An account and a repository as GitHub writes them. */
const REPOSITORY = /^[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[A-Za-z\d._-]{1,100}$/;

/**
 * Makes links of safe parts only: `owner/name` leads to GitHub, a number to its issue, an https address to itself.
 *
 * A version has no link: a project names its tags as it likes.
 */
export function linkUpstream({
  project,
  issue,
}: {
  readonly project: string;
  readonly issue?: string | undefined;
}): UpstreamLinks {
  const isRepository = REPOSITORY.test(project) && !/\/\.{1,2}$/.test(project);
  const projectUrl = isRepository ? `https://github.com/${project}` : undefined;
  const number = /^#?([1-9]\d{0,9})$/.exec(issue ?? '')?.[1];
  const issueUrl =
    number === undefined ? secureAddress(issue) : projectUrl && `${projectUrl}/issues/${number}`;
  const issueName = number === undefined ? issue : `#${number}`;
  return defined({ projectUrl, issueUrl, issueName });
}

function secureAddress(written: string | undefined): string | undefined {
  if (written === undefined || !URL.canParse(written)) return undefined;
  const { protocol, username, password, href } = new URL(written);
  return protocol === 'https:' && username + password === '' ? href : undefined;
}
