/** `constat board …` on the command line: its subcommands and their options. */
import { Option, type Command } from 'commander';

import type { Host } from '../browser/host.ts';
import { BOARD_FILES } from '../targets/registry.ts';
import { ENGAGEMENT } from './engagement-argument.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** The trackers that can be pushed to and pulled from. */
export const TRACKERS = ['trello', 'github'] as const;

/** One of them. */
export type Tracker = (typeof TRACKERS)[number];

/** Adds the command and its subcommands. */
export function addBoard(
  program: Command,
  terminal: Terminal,
  host: Host,
  finish: (status: ExitStatus) => void,
): void {
  const group = program
    .command('board')
    .description('the tickets as a board: files to answer in, Trello, GitHub')
    .helpCommand(false);
  group
    .command('export')
    .description(
      'write the board’s files alone: JSON, Markdown, CSV, for Jira, a workbook to answer in',
    )
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .option('--out <folder>', 'where the edition’s folder goes', 'output')
    .action(async (engagement: string, { out }: { out: string }) => {
      const { runBuild } = await import('./build-command.ts');
      const rest = { languages: [], edition: 'client', select: [], password: false };
      const flags = { strict: false, cache: true, quiet: false, json: false };
      finish(
        await runBuild({ engagement, out, only: [BOARD_FILES], ...rest, ...flags }, terminal, host),
      );
    });
  addPlaces(group.command('push'))
    .description(
      'bring Trello’s cards or GitHub’s issues in step with the sources; what the client did stays',
    )
    .addOption(new Option('--to <tracker>', 'where to').choices(TRACKERS).makeOptionMandatory())
    .option(
      '--lang <language>',
      'the language of the board; the engagement’s first where none is given',
    )
    .option('--dry-run', 'show the plan and do nothing', false)
    .option('--yes', 'carry the plan out without asking', false)
    .addHelpText('after', ENVIRONMENT)
    .action(
      async (options: Places & { to: Tracker; lang?: string; dryRun: boolean; yes: boolean }) => {
        const { runBoardPush } = await import('./board-push-command.ts');
        finish(await runBoardPush(options, terminal));
      },
    );
  addPlaces(group.command('pull'))
    .description('write the client’s answers into the sources, as a change to review in git')
    .argument(
      '[file]',
      'the workbook or the CSV that came back, or a board that Trello exported (JSON)',
    )
    .addOption(new Option('--from <tracker>', 'where from, without a file').choices(TRACKERS))
    .option('--by <role>', 'who answers for the client, where nobody of the team approves')
    .option('--dry-run', 'show the answers and write nothing', false)
    .addHelpText(
      'after',
      `${ENVIRONMENT}\n\nExit status 1: some answers conflict with the sources or lack something;\nthe others are written.`,
    )
    .action(
      async (
        file: string | undefined,
        options: Places & { from?: Tracker; by?: string; dryRun: boolean },
      ) => {
        const { runBoardPull } = await import('./board-pull-command.ts');
        finish(await runBoardPull({ file, ...options }, terminal));
      },
    );
}

/** Which engagement, and which board. */
export interface Places {
  readonly engagement: string;
  readonly board?: string;
  readonly repo?: string;
}

function addPlaces(command: Command): Command {
  return command
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .option('--board <id>', 'Trello: the board, by its id or its address')
    .option('--repo <owner/name>', 'GitHub: the repository; site.repository where none is given');
}

const ENVIRONMENT = `
Tokens come from the environment: TRELLO_KEY and TRELLO_TOKEN, or GITHUB_TOKEN.
GITHUB_API_URL names the interface of a GitHub Enterprise server.`;
