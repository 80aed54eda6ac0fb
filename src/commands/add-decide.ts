/** The command line of `constat decide`. */
import type { Command } from 'commander';

import { ENGAGEMENT } from './engagement-argument.ts';
import type { DecideOptions } from './decide-command.ts';
import type { Finish } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command. */
export function addDecide(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('decide')
    .description('write what was decided on several tickets into their sources')
    .argument('<id...>', 'the tickets')
    .option('--validated', 'it is to be done', false)
    .option('--rejected', 'it is not to be done; say --why', false)
    .option('--deferred', 'it waits; say --why and --until', false)
    .option('--accepted-risk', 'the risk is accepted; say --why and --until', false)
    .option('--why <reason>', 'the reason, as the client gave it')
    .option('--until <day>', 'when it is looked at again: 2026-09-30')
    .option('--by <role>', 'who decided; the one role of the team that approves when left out')
    .option('--on <day>', 'when; today when left out')
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .action(async (ids: string[], options: DecideOptions) => {
      const { runDecide } = await import('./decide-command.ts');
      finish(await runDecide(ids, options, terminal));
    });
}
