/** The command line of `constat build`. */
import type { Command } from 'commander';

import type { Host } from '../browser/host.ts';
import { TARGETS, type TargetOption } from '../targets/registry.ts';
import { ENGAGEMENT } from './engagement-argument.ts';
import type { ExitStatus } from './exit-status.ts';
import { splitWords } from './split-words.ts';
import type { Terminal } from './terminal.ts';

interface BuildArguments {
  readonly only: string[];
  readonly lang: string[];
  readonly edition: string;
  readonly out: string;
  readonly browser?: string;
  readonly select: string[];
  readonly password: boolean;
  readonly passwordFile?: string;
  readonly strict: boolean;
  readonly cache: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Adds the command. */
export function addBuild(
  program: Command,
  terminal: Terminal,
  host: Host,
  finish: (status: ExitStatus) => void,
): void {
  program
    .command('build')
    .description('build the deliverables of an engagement')
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .option(
      '--only <targets>',
      `targets, separated by commas: ${TARGETS.map(({ name }) => name).join(', ')}`,
      splitWords,
      [],
    )
    .option(
      '--lang <languages>',
      'languages, separated by commas; the first takes the site’s root',
      splitWords,
      [],
    )
    .option(
      '--edition <edition>',
      'who it is for: internal, client, public, or one of the firm’s own',
      'client',
    )
    .option('--out <folder>', 'where the edition’s folder goes', 'output')
    .option('--browser <path>', 'the Chromium or Chrome that prints')
    .option(
      '--select <ids>',
      `findings, incidents or categories, separated by commas: a report of them alone, beside the whole one (with --only ${namesTaking('select')})`,
      splitWords,
      [],
    )
    .option(
      '--password',
      `ask for a password that opens the PDF, and site.zip, the site once more (with ${namesTaking('password')}; makes other bytes each time; all other files, the folder site/ among them, stay open)`,
      false,
    )
    .option('--password-file <file>', 'the same, from the first line of a file')
    .option('--strict', 'fail on warnings too', false)
    .option('--no-cache', 'make all anew, and keep nothing for the next build')
    .option('--quiet', 'print diagnostics only', false)
    .option('--json', 'print what was written as JSON', false)
    .action(async (engagement: string, options: BuildArguments) => {
      const { lang, ...rest } = options;
      const { runBuild } = await import('./build-command.ts');
      finish(await runBuild({ engagement, languages: lang, ...rest }, terminal, host));
    });
}

function namesTaking(option: TargetOption): string {
  return TARGETS.filter(({ takes = [] }) => takes.includes(option))
    .map(({ name }) => name)
    .join(', ');
}
