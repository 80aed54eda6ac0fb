/** What was typed and the environment → a tracker bound to one board. Secrets go into requests, and nowhere else. */
import { setTimeout } from 'node:timers/promises';

import { BoardError } from '../boards/board-error.ts';
import type { BoardService } from '../boards/board-service.ts';
import type { LabelBook } from '../boards/label-book.ts';
import { patientFetch } from '../boards/patient-fetch.ts';
import type { Locale } from '../templates/locale.ts';
import { UsageError } from '../usage-error.ts';
import type { Places, Tracker } from './add-board.ts';
import type { Terminal } from './terminal.ts';

/** What opening needs. */
export interface OpenBoard extends Pick<Places, 'board' | 'repo'> {
  readonly tracker: Tracker;
  readonly book: LabelBook;
  readonly locales: readonly [Locale, ...Locale[]];
  /** The engagement's own repository. */
  readonly repository?: string | undefined;
}

/** Milliseconds between two changes that GitHub asks for. Source: its “Best practices for using the REST API”. */
const PACE = 1000;

/**
 * Opens the board.
 *
 * @throws UsageError when it is not said which board
 * @throws BoardError when the environment lacks a token
 */
export async function openBoard(request: OpenBoard, terminal: Terminal): Promise<BoardService> {
  const { environment } = terminal;
  const world = {
    fetch: globalThis.fetch,
    sleep: (milliseconds: number): Promise<void> => setTimeout(milliseconds),
    say: (line: string): void => {
      terminal.err(`${line}\n`);
    },
  };
  const { book, locales } = request;
  if (request.tracker === 'trello') {
    const board = readBoard(request.board);
    const [key = '', token = ''] = ['TRELLO_KEY', 'TRELLO_TOKEN'].map((name) =>
      secretOf(name, environment),
    );
    const url = readUrl('TRELLO_API_URL', 'https://api.trello.com/1', environment);
    const { createTrelloClient } = await import('../boards/trello/trello-client.ts');
    const { createTrelloService } = await import('../boards/trello/trello-service.ts');
    const client = createTrelloClient({ key, token, url, fetch: patientFetch(world, 'Trello') });
    return createTrelloService({ client, board, book, ...stepNames(locales) });
  }
  const [owner = '', repo = ''] = readRepository(request.repo ?? request.repository);
  const token = secretOf('GITHUB_TOKEN', environment);
  const url = readUrl('GITHUB_API_URL', 'https://api.github.com', environment);
  const { openOctokit } = await import('../boards/github/open-octokit.ts');
  const { createGitHubService } = await import('../boards/github/github-service.ts');
  const octokit = await openOctokit({ token, url, fetch: patientFetch(world, 'GitHub', PACE) });
  return createGitHubService({ octokit, owner, repo, book });
}

/** What the list of steps is called, in the board's language and in all. */
export function stepNames(locales: readonly [Locale, ...Locale[]]): {
  readonly stepsName: string;
  readonly stepsNames: readonly string[];
} {
  const stepsNames = locales.map((locale) => locale.t('board.steps'));
  return { stepsName: locales[0].t('board.steps'), stepsNames };
}

/** Lists what no message may show. */
export function listSecrets({
  environment,
}: Pick<Terminal, 'environment'>): (string | undefined)[] {
  return ['TRELLO_KEY', 'TRELLO_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name]);
}

function secretOf(name: string, environment: Terminal['environment']): string {
  const value = environment[name]?.trim();
  if (!value)
    throw new BoardError('environment', `${name} is not set: the token comes from the environment`);
  // A header holds no line break and nothing outside of ASCII.
  if (!/^[\x21-\x7e]+$/.test(value))
    throw new BoardError('environment', `${name} holds signs that no token has`);
  return value;
}

/** Tokens travel encrypted, but for the machine's own stand-in. */
function readUrl(name: string, usual: string, environment: Terminal['environment']): string {
  const typed = environment[name]?.trim();
  if (!typed) return usual;
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const isOwn =
    url?.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isOwn) || url.username || url.password) {
    throw new BoardError(
      'environment',
      `${name} is no address: expected one that begins with https://`,
    );
  }
  return typed.replace(/\/+$/, '');
}

function readBoard(typed: string | undefined): string {
  const id = typed && /^(?:https:\/\/trello\.com\/b\/)?([A-Za-z0-9]+)(?:\/.*)?$/.exec(typed)?.[1];
  if (!id)
    throw new UsageError(
      'Say which Trello board: --board <id>, as in its address https://trello.com/b/<id>/…',
    );
  return id;
}

function readRepository(typed: string | undefined): string[] {
  const found = typed && /^(?:https?:\/\/[^/]+\/)?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(typed);
  if (!found)
    throw new UsageError(
      'Say which GitHub repository: --repo owner/name, or site.repository in engagement.yaml',
    );
  return found.slice(1);
}
