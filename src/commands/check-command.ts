/** `constat check`: reads, validates, links and lints; its diagnostics are its result. */
import type { Host } from '../browser/host.ts';
import { openCache } from '../cache/open-cache.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, isStopping } from '../check.ts';
import type { ReportFormat } from '../diagnostics/report-formats.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { applySilences } from '../rules/apply-silences.ts';
import { scanSources } from '../guard/scan-sources.ts';
import { readFolder } from '../source/read-folder.ts';
import { loadTheme } from '../templates/load-theme.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface CheckOptions {
  readonly engagement: string;
  readonly format: ReportFormat;
  readonly strict: boolean;
  readonly quiet: boolean;
}

/** Checks an engagement. */
export async function runCheck(
  options: CheckOptions,
  terminal: Terminal,
  host: Host,
): Promise<ExitStatus> {
  const { folder: path, label } = await findEngagement(options.engagement, terminal);
  // What a build parsed is found again; nothing is kept here, where no option says that nothing should be.
  const { parsers, guarded } = await openCache(host.cache, path);
  const folder = await readFolder(path, label);
  const theme = await loadTheme(folder, parsers.tree);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder, parsers.tree);
  const { diagnostics, silences } = checkFolder(folder, { ...theme, catalogue, parsers });
  const secrets = await scanSources(folder, guarded);
  const found = collectDiagnostics(theme.diagnostics, slips, secrets, diagnostics);
  const all = applySilences(found, silences);
  const isSilent = options.quiet && all.every(({ silenced }) => silenced !== undefined);
  if (!isSilent) {
    const scope = { label, texts: sourceTexts(folder), color: terminal.color.out };
    terminal.out(printDiagnostics(options.format, all, scope));
  }
  return isStopping(all, options.strict) ? EXIT.sources : EXIT.done;
}
