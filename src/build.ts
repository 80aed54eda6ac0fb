/** The pipeline: an engagement's folder → a checked report → each target's artifacts → the output, swapped at once. */
import { openCache } from './cache/open-cache.ts';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from './check.ts';
import { addBaseline } from './compare.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { guardBuild } from './guard/guard-build.ts';
import type { Leak } from './guard/hidden.ts';
import { scanSources } from './guard/scan-sources.ts';
import { writeOutput, type WrittenOutput } from './output/write-output.ts';
import { makeReport } from './report/make-report.ts';
import type { Report } from './report/report.ts';
import { settlePictures } from './report/settle-pictures.ts';
import { select, type Selection } from './report/select.ts';
import { refuseEdition, type EditionId } from './report/edition.ts';
import { applySilences } from './rules/apply-silences.ts';
import { readFolder } from './source/read-folder.ts';
import { readHistory } from './source/read-history.ts';
import { createContext } from './targets/create-context.ts';
import { loadTextReaders } from './targets/registry.ts';
import {
  findPasswordRefusal,
  needBrowser,
  needDrawings,
  renderTargets,
} from './targets/render-targets.ts';
import type { Protection } from './targets/target.ts';
import { loadTheme } from './templates/load-theme.ts';
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
  const folder = await readFolder(request.folder, request.label);
  const theme = await loadTheme(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder);
  const cache = await openCache(request.cache, request.folder);
  const checked = checkFolder(folder, { ...theme, catalogue, parse: cache.parse });
  await cache.closeParsed();
  const { silences } = checked;
  const secrets = await scanSources(folder);
  const early = collectDiagnostics(theme.diagnostics, slips, secrets, checked.diagnostics);
  const found = applySilences(early, silences);
  if (!checked.index || isStopping(found, request.strict)) return { diagnostics: found, notes: [] };

  refuseEdition(request.edition, checked.index.sources.engagement.data);
  const { environment } = world.host;
  const history = await readHistory(request.folder, environment);
  const pictures = await settlePictures(checked.index, request.edition);
  const made = makeReport(checked.index, request.edition, history, pictures);
  const { report, diagnostics } = await addBaseline(made.report, {
    today: checked.index,
    edition: request.edition,
    check: theme,
    git: { folder: request.folder, environment },
    library: folder.library,
  });
  refuseLanguages(request.languages, report.languages);
  refuseProtection(request, report);
  const selection = findSelection(request.select ?? [], report);
  endSources();
  const endDrawings = world.begin('drawings');
  const { only } = request;
  const remember = cache.written?.remember;
  const needs = { early: needBrowser(only), drawn: needDrawings(only) };
  const context = await createContext({
    report,
    theme,
    request,
    selection,
    world,
    remember,
    ...needs,
  });
  endDrawings();
  try {
    const artifacts = await renderTargets(context, request.only);
    await cache.written?.close();
    const late = collectDiagnostics(
      history.diagnostics,
      made.diagnostics,
      diagnostics,
      context.diagnostics(),
    );
    const all = collectDiagnostics(found, applySilences(late, silences));
    const outcome = { diagnostics: all, ...(await context.browserOutcome()) };
    if (isStopping(all, request.strict)) return outcome;
    const readers = await loadTextReaders();
    const leaks = await guardBuild(artifacts, { index: checked.index, report, readers });
    if (leaks.length > 0) return { ...outcome, leaks };
    const endOutput = world.begin('output');
    const written = await writeOutput(artifacts, { report, request, selection });
    endOutput();
    const locked = artifacts.filter((artifact) => artifact.locked).map(({ path }) => path);
    return { ...outcome, written, locked };
  } finally {
    await context.close();
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
