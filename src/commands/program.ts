/** Arguments → a command's exit status: the whole command line in one place. */
import { Command, CommanderError, Option } from 'commander';

import type { Host } from '../browser/host.ts';
import { REPORT_FORMATS, type ReportFormat } from '../diagnostics/reporters.ts';
import { DIGEST_FORMATS } from '../digest/digest-format.ts';
import { OutputError } from '../output/output-error.ts';
import { TARGETS, type TargetOption } from '../targets/registry.ts';
import { VERSION } from '../version.ts';
import { UsageError } from '../usage-error.ts';
import { addNew } from './add-new.ts';
import type { DigestOptions } from './digest-command.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { PublishOptions } from './publish-command.ts';
import type { Terminal } from './terminal.ts';

const ENGAGEMENT = 'the engagement’s folder';

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

function createProgram(terminal: Terminal, host: Host, finish: Finish): Command {
  const program = new Command('constat')
    .description(
      'Findings as code: compiles an audit kept in git into a docs site, a PDF report and a PPTX deck.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError()
    .addHelpText('after', EXAMPLES);
  addCheck(program, terminal, finish);
  addBuild(program, terminal, host, finish);
  addNew(program, terminal, finish);
  addSplit(program, terminal, finish);
  addList(program, terminal, finish);
  addDiff(program, terminal, finish);
  addDigest(program, terminal, finish);
  addPublish(program, terminal, host, finish);
  addTemplate(program, terminal, finish);
  addForbid(program, terminal, finish);
  addExplain(program, terminal, finish);
  return program;
}

type Finish = (status: ExitStatus) => void;

function addCheck(program: Command, terminal: Terminal, finish: Finish): void {
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
        finish(await runCheck({ engagement, ...options }, terminal));
      },
    );
}

function addBuild(program: Command, terminal: Terminal, host: Host, finish: Finish): void {
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
      `ask for a password that opens the report (with ${namesTaking('password')}; makes other bytes each time)`,
      false,
    )
    .option('--password-file <file>', 'the same, from the first line of a file')
    .option('--strict', 'fail on warnings too', false)
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

function addDiff(program: Command, terminal: Terminal, finish: Finish): void {
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

function addDigest(program: Command, terminal: Terminal, finish: Finish): void {
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

function addPublish(program: Command, terminal: Terminal, host: Host, finish: Finish): void {
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

function addForbid(program: Command, terminal: Terminal, finish: Finish): void {
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
  readonly quiet: boolean;
  readonly json: boolean;
}

const EXAMPLES = `
Examples:
  constat check                        check ./findings
  constat build --only ${TARGETS[0]?.name ?? ''} --lang fr  one target in one language
  constat template brand/firm.pptx     what a firm’s template offers to decks
  constat explain finding/answers      why a rule exists, and how to mend

Exit status: 0 done, 1 the sources have errors or a leak was found, 2 wrong command line or no engagement there,
3 no browser (all that needs none is built), 4 reading or writing failed, 70 a defect of constat.`;

function splitWords(value: string): string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
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
