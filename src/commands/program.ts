/** Arguments → a command's exit status: the whole command line in one place. */
import { Command, CommanderError, Option } from 'commander';

import { BrowserLostError } from '../browser/browser-lost-error.ts';
import type { Host } from '../browser/host.ts';
import { REPORT_FORMATS, type ReportFormat } from '../diagnostics/report-formats.ts';
import { IMPORTERS } from '../importers/registry.ts';
import { OutputError } from '../output/output-error.ts';
import { VERSION } from '../version.ts';
import { UsageError } from '../usage-error.ts';
import { addBoard } from './add-board.ts';
import { addBuild } from './add-build.ts';
import { addNew } from './add-new.ts';
import { addCompletion } from './add-completion.ts';
import { addHelp } from './add-help.ts';
import { addInit } from './add-init.ts';
import { addDecide } from './add-decide.ts';
import { addForbid, addPublish } from './add-publishing.ts';
import { addDiff, addDigest } from './add-revisions.ts';
import { ENGAGEMENT } from './engagement-argument.ts';
import { splitWords } from './split-words.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line; every error ends as a line and an exit status, never as a stack trace of ours but for a defect. */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  host: Host,
): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const finish: Finish = (found) => {
    status = found;
  };
  try {
    await createProgram(terminal, host, finish).parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    return sayError(error, terminal);
  }
}

/** The tree of commands; `finish` hears the exit status of the one that runs. */
export function createProgram(terminal: Terminal, host: Host, finish: Finish): Command {
  const program = new Command('constat')
    .description(
      'Findings as code: compiles an audit kept in git into a docs site, a PDF report and a PPTX deck.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError();
  addInit(program, terminal, finish);
  addCheck(program, terminal, host, finish);
  addBuild(program, terminal, host, finish);
  addDev(program, terminal, host, finish);
  addBoard(program, terminal, host, finish);
  addNew(program, terminal, finish);
  addSplit(program, terminal, finish);
  addImport(program, terminal, finish);
  addList(program, terminal, finish);
  addDecide(program, terminal, finish);
  addDiff(program, terminal, finish);
  addDigest(program, terminal, finish);
  addPublish(program, terminal, host, finish);
  addTemplate(program, terminal, finish);
  addForbid(program, terminal, finish);
  addExplain(program, terminal, finish);
  addCompletion(program, terminal, finish);
  addHelp(program);
  return program;
}

/** Takes the exit status of the command that ran. */
export type Finish = (status: ExitStatus) => void;

function addCheck(program: Command, terminal: Terminal, host: Host, finish: Finish): void {
  program
    .command('check')
    .description('read, validate, link and lint an engagement; render nothing')
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .addOption(
      new Option('--format <format>', 'how diagnostics are printed')
        .choices(REPORT_FORMATS)
        .default('pretty'),
    )
    .option('--strict', 'fail on warnings too', false)
    .option('--quiet', 'print nothing when all is well', false)
    .action(
      async (
        engagement: string,
        options: { format: ReportFormat; strict: boolean; quiet: boolean },
      ) => {
        const { runCheck } = await import('./check-command.ts');
        finish(await runCheck({ engagement, ...options }, terminal, host));
      },
    );
}

function addDev(program: Command, terminal: Terminal, host: Host, finish: Finish): void {
  program
    .command('dev')
    .description(
      'serve the site as it is written, with live reload, the other deliverables beside it',
    )
    .argument('[engagement]', ENGAGEMENT, 'findings')
    .option('--port <number>', 'on this machine alone; the next free one where it is taken', '4321')
    .option('--edition <edition>', 'who it is for; the internal one shows drafts', 'internal')
    .option('--lang <languages>', 'languages, separated by commas', splitWords, [])
    .option(
      '--editor <address>',
      'what opens a file in the editor: an address with {file}, {line} and {column}, or none',
      'vscode://file{file}:{line}:{column}',
    )
    .option('--browser <path>', 'the Chromium or Chrome that draws and prints')
    .action(async (engagement: string, options: DevArguments) => {
      const { lang, ...rest } = options;
      const { runDev } = await import('./dev-command.ts');
      finish(await runDev({ engagement, languages: lang, ...rest }, terminal, host));
    });
}

interface DevArguments {
  readonly port: string;
  readonly edition: string;
  readonly lang: string[];
  readonly editor: string;
  readonly browser?: string;
}

function addSplit(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('split')
    .description('move a finding of a list (findings.yaml) into a file of its own')
    .argument('<id>', 'the finding')
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .action(async (id: string, { engagement }: { engagement: string }) => {
      const { runSplit } = await import('./split-command.ts');
      finish(await runSplit(id, engagement, terminal));
    });
}

function addImport(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('import')
    .description('bring in what a scanner reported, as candidates that wait for a person')
    .argument('<tool>', IMPORTERS.map(({ tool }) => tool).join(', '))
    .argument('<file>', 'what the scanner wrote')
    .option('--engagement <folder>', ENGAGEMENT, 'findings')
    .option('--name <name>', 'of the file in candidates/; the tool’s where none is given')
    .option('--json', 'print what was done as JSON', false)
    .action(async (tool: string, file: string, options: ImportArguments) => {
      const { runImport } = await import('./import-command.ts');
      finish(await runImport({ tool, file, ...options }, terminal));
    });
}

interface ImportArguments {
  readonly engagement: string;
  readonly name?: string;
  readonly json: boolean;
}

function addList(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('list')
    .description('list the engagements below a folder')
    .argument('[folder]', 'where to look', '.')
    .option('--json', 'print them as JSON', false)
    .action(async (folder: string, { json }: { json: boolean }) => {
      const { runList } = await import('./list-command.ts');
      finish(await runList({ folder, json }, terminal));
    });
}

function addTemplate(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('template')
    .description('say what a firm’s .pptx or .potx offers to decks, what it lacks, what falls back')
    .argument('<file>', 'the template')
    .option('--engagement <folder>', 'try the names that its deck.layouts gives')
    .option('--json', 'print it as JSON', false)
    .action(async (file: string, options: { engagement?: string; json: boolean }) => {
      const { runTemplate } = await import('./template-command.ts');
      finish(await runTemplate({ file, ...options }, terminal));
    });
}

function addExplain(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('explain')
    .description('say why a rule exists and how to mend what it finds; without a rule, list all')
    .argument('[rule]', 'as diagnostics name it: finding/priority')
    .action(async (rule: string | undefined) => {
      const { runExplain } = await import('./explain-command.ts');
      finish(runExplain(rule, terminal));
    });
}

function sayError(error: unknown, terminal: Terminal): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    terminal.err(`${message}\n`);
    return EXIT.usage;
  }
  if (error instanceof OutputError || isFileError(error)) {
    terminal.err(`${message}\n`);
    return EXIT.files;
  }
  if (error instanceof BrowserLostError) {
    terminal.err(`${message}\n`);
    return EXIT.environment;
  }
  const trace = error instanceof Error ? (error.stack ?? message) : message;
  terminal.err(
    `This is a defect of constat ${VERSION}; please report it with the lines below.\n${trace}\n`,
  );
  return EXIT.defect;
}

/** The codes by which the system says that a file could not be read or written. */
function isFileError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) && 'syscall' in (error as object);
}
