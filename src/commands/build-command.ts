/** `constat build`: every target, written at once; says what it wrote, how large and how long it took. */
import { resolve } from 'node:path';

import { build, type BuildResult } from '../build.ts';
import type { Host } from '../browser/host.ts';
import { shownPath } from '../diagnostics/reporter.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import type { ManifestFile } from '../output/manifest.ts';
import type { WrittenOutput } from '../output/write-output.ts';
import { readFolder } from '../source/read-folder.ts';
import { TARGETS, type TargetOption } from '../targets/registry.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { readPassword } from './read-password.ts';
import { sizeText } from './size-text.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface BuildOptions {
  readonly engagement: string;
  readonly only: readonly string[];
  readonly languages: readonly string[];
  readonly edition: string;
  readonly out: string;
  readonly browser?: string | undefined;
  /** Parts of the report. */
  readonly select: readonly string[];
  /** Whether to ask for a password, and the file that holds it. */
  readonly password: boolean;
  readonly passwordFile?: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Builds an engagement. */
export async function runBuild(
  options: BuildOptions,
  terminal: Terminal,
  host: Host,
): Promise<ExitStatus> {
  readChoices(options);
  const { edition } = options;
  const { folder, label } = await findEngagement(options.engagement, terminal);
  const password = await readPassword(options, terminal);
  const start = terminal.clock();
  const say = (line: string): void => {
    if (!options.quiet) terminal.err(`${line}\n`);
  };
  const result = await build(
    {
      folder,
      label,
      out: resolve(terminal.folder, options.out),
      edition,
      only: options.only,
      languages: options.languages,
      strict: options.strict,
      select: options.select,
      protection: password === undefined ? undefined : { password, random: terminal.random },
    },
    {
      host,
      browser: { configured: options.browser, folder: terminal.folder },
      say: () => undefined,
    },
  );
  if (result.diagnostics.length > 0) {
    const scope = {
      label,
      texts: sourceTexts(await readFolder(folder, label)),
      color: terminal.color.err,
    };
    terminal.err(printDiagnostics('pretty', result.diagnostics, scope));
  }
  for (const note of result.notes) say(note);
  const seconds = ((terminal.clock() - start) / 1000).toFixed(1);
  const shown = `${options.out.replace(/\/+$/, '')}/${edition}`;
  if (options.json) terminal.out(`${JSON.stringify(toJson(result, shown, label), null, 2)}\n`);
  if (!result.written) return EXIT.sources;
  const isTold = !options.json && !options.quiet;
  if (isTold) terminal.out(describeWritten(result.written, shown, seconds));
  return sayMissing(result, terminal);
}

function readChoices(options: BuildOptions): void {
  const { only } = options;
  const names = TARGETS.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no target ${unknown}: expected ${names.join(', ')}`);
  }
  refuseOptions(options);
}

/** An option that some target would pass over in silence is refused: it would not do what was asked. */
function refuseOptions({ only, select, password, passwordFile }: BuildOptions): void {
  const chosen = TARGETS.filter(({ name }) => only.length === 0 || only.includes(name));
  const takers = (option: TargetOption): string =>
    TARGETS.filter(({ takes = [] }) => takes.includes(option))
      .map(({ name }) => name)
      .join(',');
  if (select.length > 0 && !chosen.every(({ takes = [] }) => takes.includes('select'))) {
    throw new UsageError(
      `--select makes a part of the report: give --only ${takers('select')} too`,
    );
  }
  if (password && passwordFile !== undefined) {
    throw new UsageError('Give --password or --password-file, not both');
  }
  const isProtected = password || passwordFile !== undefined;
  if (isProtected && !chosen.some(({ takes = [] }) => takes.includes('password'))) {
    throw new UsageError(`A password protects ${takers('password')}, which --only leaves out`);
  }
}

/** Lists deliverables one by one, and many files of one folder as one line. */
function describeWritten(output: WrittenOutput, folder: string, seconds: string): string {
  const lines = groupFiles(output.written).map(({ path, bytes, count }) => {
    const files = count > 1 ? `  ${count} files` : '';
    return `  ${sizeText(bytes).padStart(8)}  ${folder}/${path}${files}`;
  });
  const kept =
    output.kept.length > 0
      ? [`  ${output.kept.length} files of the last build stay as they are`]
      : [];
  const removed = output.removed.map(
    ({ path }) => `  removed ${folder}/${path}: no longer what the sources say`,
  );
  const total = output.written.reduce((sum, { bytes }) => sum + bytes, 0);
  const summary = `${output.written.length} files, ${sizeText(total)} in ${seconds} s`;
  return `${[...lines, ...kept, ...removed, summary].join('\n')}\n`;
}

function groupFiles(
  files: readonly ManifestFile[],
): { path: string; bytes: number; count: number }[] {
  const groups = new Map<string, { path: string; bytes: number; count: number }>();
  for (const { path, bytes } of files) {
    const folder = path.includes('/') ? `${path.split('/', 1)[0] ?? ''}/` : path;
    const group = groups.get(folder) ?? { path: folder, bytes: 0, count: 0 };
    group.bytes += bytes;
    group.count += 1;
    groups.set(folder, group);
  }
  return [...groups.values()].map((group) => {
    const only = files.find(({ path }) => path.startsWith(group.path));
    return group.count === 1 && only ? { ...group, path: only.path } : group;
  });
}

/** What a script wants to know, whether anything was written or not. */
function toJson(
  { diagnostics, written, missing }: BuildResult,
  folder: string,
  label: string,
): object {
  return {
    folder,
    files: written?.written ?? [],
    kept: written?.kept ?? [],
    removed: written?.removed ?? [],
    diagnostics: diagnostics.map((one) => ({ ...one, file: shownPath(one.file, label) })),
    browser: missing ? { missing } : {},
  };
}

function sayMissing({ missing }: BuildResult, terminal: Terminal): ExitStatus {
  if (!missing) return EXIT.done;
  terminal.err(
    `No browser: what needs one was left out or stands as HTML.\n  ${missing.join('\n  ')}\n`,
  );
  return EXIT.environment;
}
