/** An engagement in memory → every file of an edition, as a build makes them. */
import { makeReport } from '../../src/report/make-report.ts';
import type { Report } from '../../src/report/report.ts';
import { settlePictures } from '../../src/report/settle-pictures.ts';
import type { SourceIndex } from '../../src/source/index-sources.ts';
import { createContext } from '../../src/targets/create-context.ts';
import { renderTargets, type MadeArtifact } from '../../src/targets/render-targets.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { hostWithoutBrowser, testHost } from './context.ts';
import { ROOT } from './report.ts';
import { tinyFolder } from './tiny.ts';

/** Makes all files; without a browser there is HTML in the PDF's place, and diagrams are code. */
export async function renderEdition(
  index: SourceIndex,
  edition: string,
  { browser }: { readonly browser: boolean },
): Promise<{ readonly report: Report; readonly artifacts: readonly MadeArtifact[] }> {
  const pictures = await settlePictures(index, edition);
  const { report } = makeReport(index, edition, undefined, pictures);
  const host = browser ? testHost() : hostWithoutBrowser();
  const world = { host, browser: { folder: ROOT }, begin: () => () => undefined };
  const theme = await loadTheme(tinyFolder({}));
  const context = await createContext({ report, theme, request: { languages: [] }, world });
  try {
    return { report, artifacts: await renderTargets(context, []) };
  } finally {
    await context.close();
  }
}
