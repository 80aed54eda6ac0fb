/** `constat new …`: the next file of an engagement, with the next id, said where it is. */
import { addCheck, type CheckFacts } from '../authoring/add-check.ts';
import { newFinding, type FindingFacts } from '../authoring/new-finding.ts';
import { newIncident, type IncidentFacts } from '../authoring/new-incident.ts';
import { newJournal, type JournalFacts } from '../authoring/new-journal.ts';
import { newPage } from '../authoring/new-page.ts';
import type { NewFile } from '../authoring/new-file.ts';
import { findNewErrors, writeNewFile } from '../authoring/write-new-file.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import { indexSources, type SourceIndex } from '../source/index-sources.ts';
import { readFolder, type SourceFolder } from '../source/read-folder.ts';
import { readSources } from '../source/read-sources.ts';
import { suggest } from '../source/validate.ts';
import type { Locale } from '../templates/locale.ts';
import { loadTheme } from '../templates/load-theme.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed: what to make, and its facts. A category is named by its id or its code. */
export type NewRequest =
  | ({ readonly is: 'finding'; readonly category?: string | undefined } & Omit<
      FindingFacts,
      'category'
    >)
  | ({ readonly is: 'check'; readonly category?: string | undefined } & Omit<
      CheckFacts,
      'category'
    >)
  | ({ readonly is: 'incident' } & IncidentFacts)
  | ({ readonly is: 'journal' } & JournalFacts)
  | { readonly is: 'page'; readonly title: string };

interface Scope {
  readonly index: SourceIndex;
  readonly locale: Locale;
}

/** Makes the file; what would be wrong in it is said, and then nothing is written. */
export async function runNew(
  request: NewRequest,
  engagement: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { folder: root, label } = await findEngagement(engagement, terminal);
  const folder = await readFolder(root, label);
  const theme = await loadTheme(folder);
  const { sources, diagnostics } = readSources(folder);
  const say = (found: typeof diagnostics, within: SourceFolder): void => {
    const texts = sourceTexts(within);
    terminal.err(printDiagnostics('pretty', found, { label, texts, color: terminal.color.err }));
  };
  if (!sources) {
    say(diagnostics, folder);
    return EXIT.sources;
  }
  const [lang = ''] = sources.engagement.data.languages;
  const locale = theme.locales.get(lang) ?? theme.locales.get('en');
  if (!locale) throw new Error('There are no words in English');
  const file = makeFile(request, { index: indexSources(sources, theme.sections), locale });
  const errors = findNewErrors(file, folder, theme);
  if (errors.length > 0) {
    const files = new Map(folder.files).set(file.path, new TextEncoder().encode(file.text));
    say(errors, { ...folder, files });
    terminal.err('Nothing was written\n');
    return EXIT.usage;
  }
  await writeNewFile(root, file);
  terminal.out(`${label}/${file.path}\n`);
  return EXIT.done;
}

function makeFile(request: NewRequest, { index, locale }: Scope): NewFile {
  switch (request.is) {
    case 'finding':
      return newFinding(
        { ...request, category: findCategory(request.category, index) },
        index,
        locale,
      );
    case 'check':
      return addCheck({ ...request, category: findCategory(request.category, index).id }, index);
    case 'incident':
      return newIncident(request, index, locale);
    case 'journal':
      return newJournal(request, locale);
    case 'page':
      return newPage(request.title, index);
  }
}

function findCategory(
  named: string | undefined,
  { sources }: SourceIndex,
): { readonly id: string; readonly code: string } {
  const { categories } = sources.engagement.data;
  const ids = categories.map(({ id }) => id);
  const [only] = categories;
  if (named === undefined && categories.length === 1 && only) return only;
  if (named === undefined) throw new UsageError(`Say which category: -c ${ids.join(', -c ')}`);
  const found = categories.find(
    ({ id, code }) => id === named || code.toLowerCase() === named.toLowerCase(),
  );
  if (found) return found;
  const { hint = `expected ${ids.join(', ')}` } = suggest(named, ids);
  throw new UsageError(`There is no category ${named}: ${hint}`);
}
