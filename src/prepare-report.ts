/** A folder → the report of an edition, with all that was found on the way to it; what it was made of is let go. */
import type { Cache } from './cache/open-cache.ts';
import { loadCatalogue } from './catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from './check.ts';
import { addBaseline } from './compare.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { isFramed } from './diagnostics/report-pretty.ts';
import { collectSecrecy, type Secrecy } from './guard/collect-secrecy.ts';
import { scanSources } from './guard/scan-sources.ts';
import { refuseEdition, type EditionId } from './report/edition.ts';
import { makeReport } from './report/make-report.ts';
import type { Report } from './report/report.ts';
import { settlePictures } from './report/settle-pictures.ts';
import { applySilences } from './rules/apply-silences.ts';
import { readFolder, type SourceFolder } from './source/read-folder.ts';
import { readHistory } from './source/read-history.ts';
import type { Silence } from './source/read-silences.ts';
import { loadTheme, type LoadedTheme } from './templates/load-theme.ts';
import type { World } from './world.ts';

/** What to make a report of. */
export interface ReportRequest {
  /** The engagement's folder, and the same as the user typed it. */
  readonly folder: string;
  readonly label: string;
  readonly edition: EditionId;
  readonly strict: boolean;
}

/** A report, with what the rest of a build needs besides. */
export interface PreparedReport {
  readonly report: Report;
  readonly theme: LoadedTheme;
  readonly silences: readonly Silence[];
  /** What was found after the sources were checked. */
  readonly late: readonly Diagnostic[];
  /** What no file may tell. */
  readonly secrecy: Secrecy;
}

/** What came of it: no report where what was found in the sources stops a build. */
export interface Preparation {
  /** What was found in the sources. */
  readonly diagnostics: readonly Diagnostic[];
  /** The sources that a line of can be shown, as they were read. */
  readonly texts: SourceTexts;
  readonly prepared?: PreparedReport;
}

/** Sources by path, and those of the libraries. */
export type SourceTexts = Pick<SourceFolder, 'files' | 'library'>;

/** Reads, checks and links an engagement, and makes its report. */
export async function prepareReport(
  request: ReportRequest,
  { world, cache }: { readonly world: World; readonly cache: Cache },
): Promise<Preparation> {
  const { environment } = world.host;
  // git reads while this thread works.
  const dating = readHistory(request.folder, environment);
  const folder = await readFolder(request.folder, request.label);
  const theme = await loadTheme(folder, cache.parsers.tree);
  const texts = takeTexts(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder, cache.parsers.tree);
  const checked = checkFolder(folder, { ...theme, catalogue, parsers: cache.parsers });
  const { index, silences } = checked;
  const scanning = scanSources(folder, cache.guarded);
  const [secrets] = await Promise.all([scanning, cache.closeParsed()]);
  const early = collectDiagnostics(theme.diagnostics, slips, secrets, checked.diagnostics);
  const found = applySilences(early, silences);
  if (!index || isStopping(found, request.strict)) return { diagnostics: found, texts };

  refuseEdition(request.edition, index.sources.engagement.data);
  const history = await dating;
  const pictures = await settlePictures(index, request.edition);
  const made = makeReport(index, request.edition, history, pictures);
  const { report, diagnostics } = await addBaseline(made.report, {
    today: index,
    edition: request.edition,
    check: theme,
    git: { folder: request.folder, environment },
    library: folder.library,
  });
  const late = [...history.diagnostics, ...made.diagnostics, ...diagnostics];
  const secrecy = await collectSecrecy(index, report);
  return { diagnostics: found, texts, prepared: { report, theme, silences, late, secrecy } };
}

/** Takes what has lines, each as another object: what is remembered of a file hangs on its own, and is let go of with it. */
function takeTexts({ files, library = new Map() }: SourceFolder): SourceTexts {
  const framed = (all: SourceFolder['files']): SourceFolder['files'] =>
    new Map(
      [...all].flatMap(([path, bytes]) => (isFramed(path) ? [[path, bytes.subarray()]] : [])),
    );
  return { files: framed(files), library: framed(library) };
}
