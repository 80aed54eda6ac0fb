/** `constat build`: every target, written at once; says what it wrote, how large and how long it took. */
import { resolve } from 'node:path';

import { build, BUILD_STEPS, type BuildResult } from '../build.ts';
import type { Host } from '../browser/host.ts';
import { listDiagnostics } from '../diagnostics/report-json.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { MANIFEST, type ManifestFile } from '../output/manifest.ts';
import type { WrittenOutput } from '../output/write-output.ts';
import { lineProgress } from '../progress/line-progress.ts';
import { secondsText, SILENT, type Progress } from '../progress/progress.ts';
import { screenProgress } from '../progress/screen-progress.ts';
import { TARGETS, type TargetOption } from '../targets/registry.ts';
import { UsageError } from '../usage-error.ts';
import { describeLeaks, showLeaks } from './describe-leaks.ts';
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
  /** Whether earlier builds may be made use of. */
  readonly cache: boolean;
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
  const progress = await startProgress(options, terminal);
  const result = await build(
    {
      folder,
      label,
      out: resolve(terminal.folder, options.out),
      edition,
      only: options.only,
      languages: options.languages,
      strict: options.strict,
      cache: options.cache ? host.cache : undefined,
      select: options.select,
      protection: password === undefined ? undefined : { password, random: terminal.random },
    },
    {
      host,
      browser: { configured: options.browser, folder: terminal.folder },
      begin: progress.begin,
    },
  ).catch(async (error: unknown) => {
    await progress.end('failed');
    throw error;
  });
  await progress.end(result.written ? 'done' : 'failed');
  const isLoud = result.diagnostics.some(({ silenced }) => silenced === undefined);
  if (isLoud || (!options.quiet && result.diagnostics.length > 0)) {
    const scope = {
      label,
      texts: sourceTexts(result.texts),
      color: terminal.color.err,
    };
    terminal.err(printDiagnostics('pretty', result.diagnostics, scope));
  }
  for (const note of result.notes) say(note);
  const seconds = secondsText(terminal.clock() - start);
  const shown = `${options.out.replace(/\/+$/, '')}/${edition}`;
  if (options.json) terminal.out(`${JSON.stringify(toJson(result, shown, label), null, 2)}\n`);
  if (result.leaks) terminal.err(describeLeaks(showLeaks(result.leaks, label)));
  if (!result.written) return EXIT.sources;
  const isTold = !options.json && !options.quiet;
  if (isTold) terminal.out(describeWritten(result.written, shown, seconds));
  if (password !== undefined) sayLocked(result, shown, say);
  return sayMissing(result, terminal);
}

/** A list on a terminal, lines in a pipe, nothing when nothing was wanted. */
async function startProgress(
  { only, quiet }: BuildOptions,
  { clock, err, screen }: Terminal,
): Promise<Progress> {
  if (quiet) return SILENT;
  if (!screen) return lineProgress({ clock, write: err });
  const targets = TARGETS.map(({ name }) => name);
  const chosen = only.length > 0 ? targets.filter((name) => only.includes(name)) : targets;
  return screenProgress([...BUILD_STEPS.before, ...chosen, ...BUILD_STEPS.after], {
    screen,
    clock,
  });
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
  const { length } = output.written;
  const summary = `${length} file${length === 1 ? '' : 's'}, ${sizeText(total)} in ${seconds}`;
  return `${[...lines, ...kept, ...removed, summary].join('\n')}\n`;
}

/** Tells what may be handed over: a password closes the files that can be closed, and nothing beside them. */
function sayLocked(
  { locked = [], written }: BuildResult,
  folder: string,
  say: (line: string) => void,
): void {
  const all = [...(written?.written ?? []), ...(written?.kept ?? [])];
  const open = all.filter(({ path }) => !locked.includes(path) && path !== MANIFEST);
  const names = [...new Set(open.map(({ path }) => path.replace(/\/.*/, '/')))];
  const closed = locked.length > 0 ? locked.join(', ') : 'nothing';
  say(
    `The password closes ${closed}. Whoever has ${folder}/ reads the rest without it: ${names.join(', ')}`,
  );
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
  { diagnostics, written, missing, leaks }: BuildResult,
  folder: string,
  label: string,
): object {
  return {
    folder,
    files: written?.written ?? [],
    kept: written?.kept ?? [],
    removed: written?.removed ?? [],
    leaks: showLeaks(leaks ?? [], label),
    ...listDiagnostics(diagnostics, label),
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
