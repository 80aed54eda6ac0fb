/** What authoring commands share: the engagement is read, changed in memory, checked, and only then written. */
import type { NewFile } from '../authoring/new-file.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findNewErrors, withNewFiles, writeNewFiles } from '../authoring/write-new-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { indexSources, type SourceIndex } from '../source/index-sources.ts';
import { readFolder, type SourceFolder } from '../source/read-folder.ts';
import { readSources } from '../source/read-sources.ts';
import type { Locale } from '../templates/locale.ts';
import { loadTheme } from '../templates/load-theme.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What a change is made of: all that is there, and the words of the engagement's first language. */
export interface AuthoringScope {
  readonly index: SourceIndex;
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** What is wrong with the sources as they are. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes what `change` makes, and prints the paths of what is there afterwards, or whatever `report` prints.
 *
 * Errors that it would bring are printed, and then nothing is written.
 *
 * @throws UsageError when there is no engagement, and whatever `change` throws
 */
export async function changeEngagement(
  engagement: string,
  terminal: Terminal,
  change: (scope: AuthoringScope) => readonly NewFile[],
  report = printPaths,
): Promise<ExitStatus> {
  const { folder: root, label } = await findEngagement(engagement, terminal);
  const folder = await readFolder(root, label);
  const theme = await loadTheme(folder);
  const { catalogue } = await loadCatalogue(folder);
  const { sources, diagnostics } = readSources(folder);
  const say = (found: readonly Diagnostic[], within: SourceFolder): void => {
    const scope = { label, texts: sourceTexts(within), color: terminal.color.err };
    terminal.err(printDiagnostics('pretty', found, scope));
  };
  if (!sources) {
    say(diagnostics, folder);
    return EXIT.sources;
  }
  const [lang = ''] = sources.engagement.data.languages;
  const locale = theme.locales.get(lang) ?? theme.locales.get('en');
  if (!locale) throw new Error('There are no words in English');
  const files = change({
    index: indexSources(sources, theme.sections, catalogue),
    locale,
    catalogue,
    diagnostics,
  });
  const errors = findNewErrors(files, folder, { ...theme, catalogue });
  if (errors.length > 0) {
    say(errors, withNewFiles(folder, files));
    terminal.err('Nothing was written\n');
    return EXIT.usage;
  }
  await writeNewFiles(root, files);
  report(files, label, terminal);
  return EXIT.done;
}

function printPaths(files: readonly NewFile[], label: string, { out }: Terminal): void {
  for (const { path, text } of files) if (text !== undefined) out(`${label}/${path}\n`);
}
