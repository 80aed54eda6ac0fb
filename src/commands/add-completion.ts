/** The command line of `constat completion`, and of the hidden command that its scripts call. */
import { Argument, type Command } from 'commander';

import { SHELLS, shellScript, type Shell } from '../completion/shell-scripts.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Adds both. */
export function addCompletion(
  program: Command,
  terminal: Terminal,
  finish: (status: ExitStatus) => void,
): void {
  program
    .command('completion')
    .description('print what makes Tab complete commands and ids')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .action((shell: Shell) => {
      terminal.out(shellScript(shell));
      finish(EXIT.done);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { runComplete } = await import('./complete-command.ts');
      await runComplete(program, words, terminal);
      finish(EXIT.done);
    });
}
