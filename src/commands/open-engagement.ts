/** What was typed → an engagement that is sound, for commands that read more than it. */
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics, type CheckScope } from '../check.ts';
import type { CompareScope } from '../compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { refuseEdition } from '../report/edition.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { readFolder } from '../source/read-folder.ts';
import { loadTheme, type LoadedTheme } from '../templates/load-theme.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** An engagement without errors, and what comparing it needs. */
export interface OpenedEngagement {
  readonly label: string;
  readonly index: SourceIndex;
  readonly theme: LoadedTheme;
  readonly compare: CompareScope;
}

/**
 * Opens an engagement for an edition; its errors are printed.
 *
 * @returns undefined when it has errors
 * @throws UsageError when there is no engagement or edition of that name
 */
export async function openEngagement(
  { engagement, edition }: { readonly engagement: string; readonly edition: string },
  terminal: Terminal,
): Promise<OpenedEngagement | undefined> {
  const { folder: path, label } = await findEngagement(engagement, terminal);
  const folder = await readFolder(path, label);
  const theme = await loadTheme(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder);
  const check: CheckScope = { ...theme, catalogue };
  const { index, diagnostics } = checkFolder(folder, check);
  const found = collectDiagnostics(theme.diagnostics, slips, diagnostics);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (!index || errors.length > 0) {
    sayErrors(errors, { label, texts: sourceTexts(folder) }, terminal);
    return undefined;
  }
  refuseEdition(edition, index.sources.engagement.data);
  const git = { folder: path, environment: terminal.environment };
  return {
    label,
    index,
    theme,
    compare: { today: index, edition, check, git, library: folder.library },
  };
}

/** Prints errors of an engagement, or of an older revision of it, whose texts are not at hand. */
export function sayErrors(
  errors: readonly Diagnostic[],
  of: { readonly label: string; readonly texts?: ReturnType<typeof sourceTexts> },
  terminal: Terminal,
): void {
  const { label, texts = () => undefined } = of;
  terminal.err(printDiagnostics('pretty', errors, { label, texts, color: terminal.color.err }));
}
