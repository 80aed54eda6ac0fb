/** The command line of what keeps and breaks silence: `forbid add` and `publish`. */
import type { Command } from 'commander';

import type { Host } from '../browser/host.ts';
import { ENGAGEMENT } from './engagement-argument.ts';
import type { Finish } from './program.ts';
import type { PublishOptions } from './publish-command.ts';
import type { Terminal } from './terminal.ts';

/** Adds `publish`. */
export function addPublish(program: Command, terminal: Terminal, host: Host, finish: Finish): void {
  program
    .command('publish')
    .description('build an edition, guarded, and put its site on a branch for GitHub Pages')
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .option('--edition <edition>', 'any but public is published only when named here')
    .option('--remote <name>', 'the remote of git', 'origin')
    .option('--branch <name>', 'the branch of the site', 'gh-pages')
    .option('--fresh', 'one commit without history: what was removed can be found no more', false)
    .option('--force', 'although the engagement has changes that are not committed', false)
    .option('--dry-run', 'build and show what would become public, and stop', false)
    .option('--yes', 'do not ask', false)
    .option('--out <folder>', 'where the edition’s folder goes', 'output')
    .option('--browser <path>', 'the Chromium or Chrome that prints')
    .action(async (engagement: string, options: Omit<PublishOptions, 'engagement'>) => {
      const { runPublish } = await import('./publish-command.ts');
      finish(await runPublish({ engagement, ...options }, terminal, host));
    });
}

/** Adds `forbid add`. */
export function addForbid(program: Command, terminal: Terminal, finish: Finish): void {
  const forbid = program.command('forbid').description('words that may appear nowhere');
  forbid
    .command('add')
    .description('ask for a word, and write its salted hash into engagement.yaml')
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .option('--edition <edition>', 'in which it may not appear', 'public')
    .option('--print', 'print the hash, and write nothing', false)
    .action(async (options: { engagement: string; edition: string; print: boolean }) => {
      const { runForbidAdd } = await import('./forbid-command.ts');
      finish(await runForbidAdd(options, terminal));
    });
}
