/** A token and a patient fetch → Octokit, whose errors are told in our words. */
import type { Octokit } from '@octokit/rest';

import { BoardError } from '../board-error.ts';

/** What it needs. */
export interface GitHubAccess {
  readonly token: string;
  /** Where the service's interface stands: `https://api.github.com`, or an enterprise's own. */
  readonly url: string;
  readonly fetch: typeof fetch;
}

/** Loads the library and opens it; waiting and asking again is the fetch's matter, whose patience knows what may be repeated. */
export async function openOctokit({ token, url, fetch }: GitHubAccess): Promise<Octokit> {
  const { Octokit } = await import('@octokit/rest');
  const silent = (): void => undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: url,
    userAgent: 'constat',
    request: { fetch },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.error('request', (error, { method, url: path }) => {
    throw describe(error, `${method} ${path.replace(url, '')}`);
  });
  return octokit;
}

function describe(error: Error, what: string): Error {
  if (error.cause instanceof BoardError) return error.cause;
  const { status } = error as { status?: number };
  if (status === undefined) return error;
  if (status === 401)
    return new BoardError(
      'environment',
      'GitHub refuses GITHUB_TOKEN: make a new one that may read and write issues',
    );
  if (status === 403)
    return new BoardError(
      'environment',
      `GITHUB_TOKEN may not do this (${what}): it needs to read and write issues`,
    );
  if (status === 404)
    return new BoardError(
      'usage',
      `There is no such repository, or GITHUB_TOKEN may not see it (${what}): expected --repo owner/name`,
    );
  if (status === 410)
    return new BoardError('usage', 'The repository has no issues: turn them on in its settings');
  return new BoardError(
    'service',
    `GitHub refused ${what}: ${error.message.slice(0, 300).replaceAll(/\s+/g, ' ')}`,
  );
}
