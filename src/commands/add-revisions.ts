/** The command line of what looks at revisions: `diff` and `digest`. */
import { Option, type Command } from 'commander';

import { DIGEST_FORMATS } from '../digest/digest-format.ts';
import { ENGAGEMENT } from './engagement-argument.ts';
import type { DigestOptions } from './digest-command.ts';
import type { Finish } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Adds `diff`. */
export function addDiff(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('diff')
    .description('say what changed between two revisions of the engagement, or since one')
    .argument('<from>', 'a tag, a branch, a commit, or a day such as 2026-03-05')
    .argument('[to]', 'the same; the files as they are when left out')
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .option('--edition <edition>', 'who may see what', 'client')
    .option('--json', 'print it as JSON', false)
    .action(async (from: string, to: string | undefined, options: DiffArguments) => {
      const { runDiff } = await import('./diff-command.ts');
      finish(await runDiff({ from, to, ...options }, terminal));
    });
}

interface DiffArguments {
  readonly engagement: string;
  readonly edition: string;
  readonly json: boolean;
}

/** Adds `digest`. */
export function addDigest(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('digest')
    .description(
      'the day for the client in ten lines: what was found, settled, and what waits for whom',
    )
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .option('--since <day>', 'yesterday, or a day such as 2026-03-05', 'yesterday')
    .option('--lang <language>', 'the engagement’s first one when left out')
    .option('--edition <edition>', 'who may see what', 'client')
    .addOption(
      new Option('--format <format>', 'for a page, or for an e-mail')
        .choices(DIGEST_FORMATS)
        .default('markdown'),
    )
    .option('--write', 'make it the draft of today’s journal entry', false)
    .action(async (engagement: string, options: Omit<DigestOptions, 'engagement'>) => {
      const { runDigest } = await import('./digest-command.ts');
      finish(await runDigest({ engagement, ...options }, terminal));
    });
}
