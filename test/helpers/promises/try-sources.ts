/** A folder of sources, whatever it holds → what a build says of it, without a browser and without writing anything. */
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from '../../../src/check.ts';
import { scanSources } from '../../../src/guard/scan-sources.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { EDITIONS } from '../../../src/report/edition.ts';
import { makeReport } from '../../../src/report/make-report.ts';
import { settlePictures } from '../../../src/report/settle-pictures.ts';
import type { SourceFolder } from '../../../src/source/read-folder.ts';
import { browserSession } from '../../../src/browser/browser-session.ts';
import { createHighlighter } from '../../../src/markdown/highlight.ts';
import { createContext, type ContextTools } from '../../../src/targets/create-context.ts';
import { drawAll } from '../../../src/targets/draw-all.ts';
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

/** Our own theme, catalogue and tools, read once: they are no part of the sources. */
export interface Furniture {
  readonly tools: ContextTools;
  readonly theme: LoadedTheme;
  readonly catalogue: Awaited<ReturnType<typeof loadCatalogue>>['catalogue'];
}

const WORLD = {
  host: hostWithoutBrowser(),
  browser: { folder: ROOT },
  begin: () => () => undefined,
};

/** Reads them. */
export async function readFurniture(): Promise<Furniture> {
  const theme = await loadTheme({ label: '', files: new Map(), diagnostics: [] });
  const highlighters = new Map<string, ReturnType<typeof createHighlighter>>();
  const tools: ContextTools = {
    session: browserSession(WORLD.host, WORLD.browser),
    draw: drawAll,
    highlighter: (languages) => {
      const names = [...languages].sort();
      const known = highlighters.get(names.join()) ?? createHighlighter(names);
      highlighters.set(names.join(), known);
      return known;
    },
  };
  return { theme, catalogue: (await loadCatalogue({})).catalogue, tools };
}

/** Checks a folder, makes its report in every edition, and with `render` every target of the registry. */
export async function trySources(
  folder: SourceFolder,
  { theme: builtIn, catalogue, tools }: Furniture,
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
    const request = { languages: [] };
    const context = await createContext({ report, theme, request, world: WORLD, tools });
    await renderTargets(context, []);
    said.push([...context.diagnostics()]);
  }
  const all = collectDiagnostics(diagnostics, ...said);
  return { diagnostics: all, reached: render ? 'targets' : 'report' };
}
