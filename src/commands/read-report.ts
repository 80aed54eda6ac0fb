/** An engagement's folder → its report for the client, with the words of every language; or its errors, printed. */
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from '../check.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { readFolder, type SourceFolder } from '../source/read-folder.ts';
import { readHistory } from '../source/read-history.ts';
import type { LoadedTheme } from '../templates/load-theme.ts';
import { loadTheme } from '../templates/load-theme.ts';
import type { Locale } from '../templates/locale.ts';
import { UsageError } from '../usage-error.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What commands that need no target read. */
export interface ReadReport {
  readonly root: string;
  readonly label: string;
  readonly folder: SourceFolder;
  readonly index: SourceIndex;
  readonly theme: LoadedTheme;
  readonly catalogue: Catalogue;
  readonly report: Report;
  /** One a language of the engagement, the one asked for first. */
  readonly locales: readonly [Locale, ...Locale[]];
}

/**
 * Reads an engagement; undefined when it has errors, which are printed.
 *
 * @throws UsageError when there is none, or when it is not written in the language
 */
export async function readReport(
  engagement: string,
  terminal: Terminal,
  lang?: string,
): Promise<ReadReport | undefined> {
  const { folder: root, label } = await findEngagement(engagement, terminal);
  const folder = await readFolder(root, label);
  const theme = await loadTheme(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder);
  const { index, diagnostics } = checkFolder(folder, { ...theme, catalogue });
  const found = collectDiagnostics(theme.diagnostics, slips, diagnostics);
  if (!index || isStopping(found, false)) {
    const scope = { label, texts: sourceTexts(folder), color: terminal.color.err };
    const errors = found.filter(({ severity }) => severity === 'error');
    terminal.err(printDiagnostics('pretty', errors, scope));
    return undefined;
  }
  const history = await readHistory(root, terminal.environment);
  const { report } = makeReport(index, 'client', history);
  const { languages } = report;
  if (lang !== undefined && !languages.includes(lang)) {
    throw new UsageError(
      `The engagement is not written in ${lang}: expected ${languages.join(', ')}`,
    );
  }
  const chosen = lang ?? languages[0] ?? '';
  const ordered = [chosen, ...languages.filter((one) => one !== chosen)];
  const [first, ...rest] = ordered.flatMap((one) => theme.locales.get(one) ?? []);
  if (!first) throw new Error(`The theme has no words in ${chosen}`);
  return { root, label, folder, index, theme, catalogue, report, locales: [first, ...rest] };
}
