/** The command line of `constat init`. */
import type { Command } from 'commander';

import type { TypedAnswers } from '../scaffold/read-answers.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command. */
export function addInit(
  program: Command,
  terminal: Terminal,
  finish: (status: ExitStatus) => void,
): void {
  program
    .command('init')
    .description('make a repository that builds at once, examples in it')
    .argument('[folder]', 'where; its engagement is <folder>/findings', '.')
    .option('-y, --yes', 'ask nothing: what is not given is assumed', false)
    .option('--lang <languages>', 'fr, en, or both, the default one first: fr,en')
    .option('--client <name>', 'who is audited')
    .option('--auditor <name>', 'who audits')
    .option('--scope <scope>', 'what is audited, which fills the grid: gke, gcp or kubernetes')
    .option('--start <date>', 'the first day, YYYY-MM-DD; today where none is given')
    .action(async (folder: string, { yes, ...typed }: TypedAnswers & { yes: boolean }) => {
      const { runInit } = await import('./init-command.ts');
      finish(await runInit({ folder, yes, typed }, terminal));
    });
}
