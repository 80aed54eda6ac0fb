/** The pipeline: an engagement's folder → a checked report → each target's artifacts → the output, swapped at once. */
import { openCache } from './cache/open-cache.ts';
import { collectDiagnostics, isStopping } from './check.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { guardBeside } from './guard/guard-beside.ts';
import type { Leak } from './guard/hidden.ts';
import { locateLeaks } from './guard/locate-leaks.ts';
import { writeOutput, type WrittenOutput } from './output/write-output.ts';
import { prepareReport, type SourceTexts } from './prepare-report.ts';
import type { Report } from './report/report.ts';
import { select, type Selection } from './report/select.ts';
import type { EditionId } from './report/edition.ts';
import { applySilences } from './rules/apply-silences.ts';
import { createContext } from './targets/create-context.ts';
import { renderApart } from './targets/render-apart.ts';
import {
  beginLoading,
  chooseTargets,
  findPasswordRefusal,
  needBrowser,
  needDrawings,
  renderTargets,
} from './targets/render-targets.ts';
import type { Protection } from './targets/target.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** What `world.begin` hears in a build: the steps before the targets, and the one after them. */
export const BUILD_STEPS = { before: ['sources', 'drawings'], after: ['output'] } as const;

/** What to build. */
export interface BuildRequest {
  /** The engagement's folder, and the same as the user typed it. */
  readonly folder: string;
  readonly label: string;
  /** The folder that holds an edition's folder. */
  readonly out: string;
  readonly edition: EditionId;
  /** Names of targets and languages; empty: all. */
  readonly only: readonly string[];
  readonly languages: readonly string[];
  readonly strict: boolean;
  /** The folder of the user's caches; absent: nothing is kept, and nothing taken from earlier builds. */
  readonly cache?: string | undefined;
  /** Ids of findings, incidents or categories to make a report of; absent or empty: the whole. */
  readonly select?: readonly string[];
  /** The password that opens what can be protected. */
  readonly protection?: Protection | undefined;
}

/** What came of it: nothing written when the diagnostics stop it. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics are of. */
  readonly texts: SourceTexts;
  readonly written?: WrittenOutput;
  /** Paths of the written files that open with the password alone. */
  readonly locked?: readonly string[];
  /** What the files would have told that the edition hides: then nothing is written. */
  readonly leaks?: readonly Leak[];
  /** Why there was no browser, when one was needed. */
  readonly missing?: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Builds an edition; whatever fails, the output of the last build stays as it was.
 *
 * @throws UsageError when the engagement lacks a language or a finding that is asked for
 * @throws OutputError when the output cannot be written
 */
export async function build(request: BuildRequest, world: World): Promise<BuildResult> {
  const endSources = world.begin('sources');
  beginLoading(request.only);
  const cache = await openCache(request.cache, request.folder);
  const { diagnostics: found, texts, prepared } = await prepareReport(request, { world, cache });
  if (!prepared) return { diagnostics: found, texts, notes: [] };
  const { report, theme, silences, secrecy } = prepared;
  refuseLanguages(request.languages, report.languages);
  refuseProtection(request, report);
  const selection = findSelection(request.select ?? [], report);
  endSources();
  const endDrawings = world.begin('drawings');
  const { only } = request;
  const needs = { early: needBrowser(only), drawn: needDrawings(only) };
  // While a browser prints, there is time to read what is made.
  const guard = guardBeside(secrecy, { isWaiting: needs.early, kept: cache.guarded });
  const { announce } = guard;
  const parts = {
    report,
    theme,
    request,
    selection,
    world,
    kept: cache.written,
    announce,
    ...needs,
  };
  const apart = renderApart(chooseTargets(only), parts);
  const context = await createContext(parts).catch(async (error: unknown) => {
    await apart.close();
    throw error;
  });
  endDrawings();
  const closing: (Promise<void> | undefined)[] = [];
  try {
    const artifacts = await renderTargets(context, only, apart);
    // It is let go of at once, and written while the guard reads.
    closing.push(cache.written?.close());
    const late = applySilences([...prepared.late, ...context.diagnostics()], silences);
    const all = collectDiagnostics(found, late);
    const outcome = { diagnostics: all, texts, ...(await context.browserOutcome()) };
    if (isStopping(all, request.strict)) return outcome;
    const leaks = await guard.leaks(artifacts);
    closing.push(cache.guarded?.close());
    if (leaks.length > 0) return { ...outcome, leaks: locateLeaks(leaks, { texts, report }) };
    const endOutput = world.begin('output');
    const written = await writeOutput(artifacts, { report, request, selection });
    endOutput();
    const locked = artifacts.filter((artifact) => artifact.locked).map(({ path }) => path);
    return { ...outcome, written, locked };
  } finally {
    await Promise.all([...closing, context.close(), apart.close(), guard.close()]);
  }
}

function refuseProtection({ protection, only }: BuildRequest, report: Report): void {
  const reason = protection && findPasswordRefusal(only, report);
  if (reason !== undefined) throw new UsageError(reason);
}

function findSelection(names: readonly string[], report: Report): Selection | undefined {
  if (names.length === 0) return undefined;
  const { selection, unknown } = select(report, names);
  if (unknown.length === 0) return selection;
  const known = report.categories.map(({ id }) => id).join(', ');
  throw new UsageError(
    `There is no ${unknown.join(', ')} in this edition: expected ids such as ${report.findings[0]?.id ?? 'SEC-01'}, or a category (${known})`,
  );
}

function refuseLanguages(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.find((lang) => !known.includes(lang));
  if (unknown === undefined) return;
  throw new UsageError(`The engagement is not written in ${unknown}: expected ${known.join(', ')}`);
}
