/** A folder of sources, whatever it holds → what a build says of it, without a browser and without writing anything. */
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from '../../../src/check.ts';
import { scanSources } from '../../../src/guard/scan-sources.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { EDITIONS } from '../../../src/report/edition.ts';
import { makeReport } from '../../../src/report/make-report.ts';
import { settlePictures } from '../../../src/report/settle-pictures.ts';
import type { SourceFolder } from '../../../src/source/read-folder.ts';
import { createContext } from '../../../src/targets/create-context.ts';
import { renderTargets } from '../../../src/targets/render-targets.ts';
import { loadTheme, themeName, type LoadedTheme } from '../../../src/templates/load-theme.ts';
import { hostWithoutBrowser } from '../context.ts';
import { ROOT } from '../report.ts';

/** What came of a folder. */
export interface Tried {
  readonly diagnostics: readonly Diagnostic[];
  /** How far it went: refused by the check, a report in each edition, or every target's files too. */
  readonly reached: 'check' | 'report' | 'targets';
}

/** Our own theme and catalogue, read once: they are no part of the sources. */
export interface Furniture {
  readonly theme: LoadedTheme;
  readonly catalogue: Awaited<ReturnType<typeof loadCatalogue>>['catalogue'];
}

/** Reads them. */
export async function readFurniture(): Promise<Furniture> {
  const theme = await loadTheme({ label: '', files: new Map(), diagnostics: [] });
  return { theme, catalogue: (await loadCatalogue({})).catalogue };
}

/** Checks a folder, makes its report in every edition, and with `render` every target of the registry. */
export async function trySources(
  folder: SourceFolder,
  { theme: builtIn, catalogue }: Furniture,
  { render }: { readonly render: boolean },
): Promise<Tried> {
  const theme = themeName(folder) === undefined ? builtIn : await loadTheme(folder);
  const secrets = await scanSources(folder);
  const checked = checkFolder(folder, { ...theme, catalogue });
  const diagnostics = collectDiagnostics(theme.diagnostics, secrets, checked.diagnostics);
  if (!checked.index || isStopping(diagnostics, false)) return { diagnostics, reached: 'check' };
  const said: Diagnostic[][] = [];
  for (const edition of EDITIONS) {
    const pictures = await settlePictures(checked.index, edition);
    const { report, diagnostics: more } = makeReport(checked.index, edition, undefined, pictures);
    said.push([...more]);
    if (!render || edition !== 'client') continue;
    const world = { host: hostWithoutBrowser(), browser: { folder: ROOT }, say: () => undefined };
    const context = await createContext({ report, theme, request: { languages: [] }, world });
    try {
      await renderTargets(context, []);
      said.push([...context.diagnostics()]);
    } finally {
      await context.close();
    }
  }
  const all = collectDiagnostics(diagnostics, ...said);
  return { diagnostics: all, reached: render ? 'targets' : 'report' };
}
