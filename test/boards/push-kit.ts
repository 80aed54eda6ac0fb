/** A small engagement pushed to a stand-in through the real services; waiting costs nothing. */
import { createLabelBook } from '../../src/boards/label-book.ts';
import type { BoardService } from '../../src/boards/board-service.ts';
import { createGitHubService } from '../../src/boards/github/github-service.ts';
import { openOctokit } from '../../src/boards/github/open-octokit.ts';
import { patientFetch } from '../../src/boards/patient-fetch.ts';
import type { BoardPlan } from '../../src/boards/plan.ts';
import { pushReport } from '../../src/boards/push-report.ts';
import { createTrelloClient } from '../../src/boards/trello/trello-client.ts';
import { createTrelloService } from '../../src/boards/trello/trello-service.ts';
import type { Report } from '../../src/report/report.ts';
import type { Locale } from '../../src/templates/locale.ts';
import { readLocales } from '../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../src/templates/read-templates.ts';
import { ticket, tinyReport, type TinyFiles } from '../helpers/tiny.ts';
import { GITHUB_TOKEN } from './github-stand-in.ts';
import { TRELLO_ACCESS, TRELLO_BOARD } from './trello-stand-in.ts';

const LOCALES = readLocales([await readBuiltInTemplates()]);

/** What was waited for, in milliseconds, and what was said. */
export interface Waited {
  readonly sleeps: number[];
  readonly said: string[];
}

/** The locales of a report, its first language first. */
export function localesOf({ languages }: Pick<Report, 'languages'>): [Locale, ...Locale[]] {
  const [first, ...rest] = languages.flatMap((lang) => LOCALES.get(lang) ?? []);
  if (!first) throw new Error('No locale');
  return [first, ...rest];
}

function outside(): Waited & { world: Parameters<typeof patientFetch>[0] } {
  const waited: Waited = { sleeps: [], said: [] };
  const sleep = (milliseconds: number): Promise<void> => {
    waited.sleeps.push(milliseconds);
    return Promise.resolve();
  };
  return { ...waited, world: { fetch, sleep, say: (line) => waited.said.push(line) } };
}

/** Opens Trello's stand-in. */
export function openTrello(
  url: string,
  report: Report,
  access = TRELLO_ACCESS,
): Waited & { service: BoardService } {
  const { world, ...waited } = outside();
  const locales = localesOf(report);
  const stepsNames = locales.map((locale) => locale.t('board.steps'));
  const client = createTrelloClient({ ...access, url, fetch: patientFetch(world, 'Trello') });
  const book = createLabelBook(report, locales);
  const service = createTrelloService({
    client,
    board: TRELLO_BOARD,
    book,
    stepsName: stepsNames[0] ?? '',
    stepsNames,
  });
  return { ...waited, service };
}

/** Opens GitHub's stand-in. */
export async function openGitHub(
  url: string,
  report: Report,
  token = GITHUB_TOKEN,
): Promise<Waited & { service: BoardService }> {
  const { world, ...waited } = outside();
  const octokit = await openOctokit({ token, url, fetch: patientFetch(world, 'GitHub', 1000) });
  const book = createLabelBook(report, localesOf(report));
  return {
    ...waited,
    service: createGitHubService({ octokit, owner: 'firm', repo: 'audit', book }),
  };
}

/** Pushes a report; gives the plan that was shown. */
export async function push(
  service: BoardService,
  report: Report,
  { dry = false } = {},
): Promise<BoardPlan> {
  const { plan } = await pushReport(service, {
    report,
    locales: localesOf(report),
    agree: () => Promise.resolve(!dry),
    say: () => undefined,
  });
  return plan;
}

/** Three tickets in two columns, with steps. */
export function smallFiles(changes: TinyFiles = {}): TinyFiles {
  return {
    'security/SEC-01-one.md': ticket(
      { title: 'Close the ports', due: '2026-06-30' },
      'Seen.\n\n## How\n\n1. List them.\n2. Close them.',
    ),
    'security/SEC-02-two.md': ticket(
      { title: 'Rotate the keys', priority: 2 },
      'Seen.\n\n## How\n\n1. Make new ones.',
    ),
    'availability/AVA-01-three.md': ticket({
      title: 'Add a replica',
      status: 'validated',
      validation: { by: 'Product Owner', on: '2026-03-03' },
    }),
    ...changes,
  };
}

/** The report of the small engagement. */
export function smallReport(changes: TinyFiles = {}): Report {
  return tinyReport(smallFiles(changes));
}
