/** A folder that changes → its latest good preview and its diagnostics: a round each time it is written to. */
import { beginCheck, collectDiagnostics, isStopping } from '../check.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cloneTree } from '../markdown/clone-tree.ts';
import {
  parseMarkdown,
  type ParsedMarkdown,
  type ParseMarkdown,
} from '../markdown/parse-markdown.ts';
import { makeReport } from '../report/make-report.ts';
import { settlePictures } from '../report/settle-pictures.ts';
import { applySilences } from '../rules/apply-silences.ts';
import { refuseEdition, type EditionId } from '../report/edition.ts';
import { NO_HISTORY, type History } from '../source/history.ts';
import { PARSERS, type Parsers } from '../source/parsers.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import { readHistory } from '../source/read-history.ts';
import { createContext, type BuildContext } from '../targets/create-context.ts';
import type { Preview, PreviewFiles } from '../targets/target.ts';
import { loadTheme, themeName, type LoadedTheme } from '../templates/load-theme.ts';
import type { World } from '../world.ts';
import { keepFolder } from './keep-folder.ts';
import type { Workshop } from './workshop.ts';

/** What is served, and how. */
export interface RoundsScope {
  /** The engagement's folder, free of links, and the same as the user typed it. */
  readonly root: string;
  readonly label: string;
  readonly edition: EditionId;
  readonly languages: readonly string[];
  readonly preview: Preview;
  readonly workshop: Workshop;
  readonly world: World;
}

/** What a round came to. */
export interface Round {
  /** All errors; the warnings too once it is finished. */
  readonly diagnostics: readonly Diagnostic[];
  readonly folder: SourceFolder;
  /** The last good pages and the context that they were made in; absent until there are any. */
  readonly files?: PreviewFiles;
  readonly context?: BuildContext;
  /** True when the pages are those of these very sources. */
  readonly fresh: boolean;
  /** What kept it from being made, where that is no matter of the sources. */
  readonly problem?: string;
}

/** A round whose pages may be shown: nobody who looks at them waits for its warnings. */
export interface BegunRound extends Round {
  /** Looks for the warnings. */
  finish(): Round;
}

/** Rounds in a row. */
export interface Rounds {
  /** @param changed files that were only written to; absent: anything may have happened */
  next(changed?: readonly string[]): Promise<BegunRound>;
  /** Reads the days of git again, and tells whether any is another. */
  refreshHistory(): Promise<boolean>;
}

/** Opens the rounds; nothing is read yet. */
export function openRounds(scope: RoundsScope): Rounds {
  const { root, label, world } = scope;
  const kept = keepFolder(root, label);
  const themeOf = rememberLast(themeParts, loadTheme);
  const catalogueOf = rememberLast(libraryParts, loadCatalogue);
  const parsers = { ...PARSERS, markdown: rememberParsed() };
  let history: History = NO_HISTORY;
  let good: Made['good'];
  return {
    async next(changed) {
      const folder = await kept.read(changed);
      const theme = await themeOf(folder);
      const { catalogue, diagnostics: slips } = await catalogueOf(folder);
      const made = await makeRound(scope, { folder, theme, catalogue, slips, history, parsers });
      good = made.good ?? good;
      const round = { folder, ...good, fresh: made.good !== undefined };
      const { diagnostics, finish } = made;
      return { ...round, diagnostics, finish: () => ({ ...round, diagnostics: finish() }) };
    },
    async refreshHistory() {
      const found = await readHistory(root, world.host.environment);
      const isSame =
        found.folder === history.folder &&
        JSON.stringify([...found.dates]) === JSON.stringify([...history.dates]);
      history = found;
      return !isSame;
    },
  };
}

interface Parts {
  readonly folder: SourceFolder;
  readonly theme: LoadedTheme;
  readonly catalogue: Catalogue;
  readonly slips: readonly Diagnostic[];
  readonly history: History;
  readonly parsers: Parsers;
}

interface Made {
  /** Those of the sources that stop a build, with all that making the pages told. */
  readonly diagnostics: readonly Diagnostic[];
  readonly finish: () => readonly Diagnostic[];
  readonly good?: { readonly files: PreviewFiles; readonly context: BuildContext };
}

/** Makes the pages of sources without errors. */
async function makeRound(scope: RoundsScope, parts: Parts): Promise<Made> {
  const { folder, theme, catalogue, slips, history, parsers } = parts;
  const begun = beginCheck(folder, { ...theme, catalogue, parsers });
  const { index, silences } = begun;
  const collect = (
    found: readonly Diagnostic[],
    late: readonly Diagnostic[] = [],
  ): readonly Diagnostic[] =>
    applySilences(collectDiagnostics(theme.diagnostics, slips, found, late), silences);
  const early = collect(begun.diagnostics);
  if (!index || isStopping(early, false)) {
    return { diagnostics: early, finish: () => collect(begun.finish().diagnostics) };
  }
  const { edition, languages, world, workshop, preview } = scope;
  refuseEdition(edition, index.sources.engagement.data);
  const pictures = await settlePictures(index, edition);
  const { report, diagnostics } = makeReport(index, edition, history, pictures);
  const request = { languages: languages.filter((lang) => report.languages.includes(lang)) };
  const context = await createContext({ report, theme, request, world, tools: workshop });
  const late = [...history.diagnostics, ...diagnostics, ...context.diagnostics()];
  return {
    diagnostics: collect(begun.diagnostics, late),
    finish: () => collect(begun.finish().diagnostics, late),
    good: { files: preview.show(context), context },
  };
}

/** Remembers the last value, as long as the parts that it is made of are the very same. */
function rememberLast<Value>(
  partsOf: (folder: SourceFolder) => readonly unknown[],
  make: (folder: SourceFolder) => Promise<Value>,
): (folder: SourceFolder) => Promise<Value> {
  let known: { parts: readonly unknown[]; value: Value } | undefined;
  return async (folder) => {
    const parts = partsOf(folder);
    const isSame =
      known?.parts.length === parts.length &&
      parts.every((part, index) => part === known?.parts[index]);
    if (!known || !isSame) known = { parts, value: await make(folder) };
    return known.value;
  };
}

/** A file is read again with its translations, which are seldom written in the same breath: their trees are copied. */
function rememberParsed(): ParseMarkdown {
  const known = new Map<string, ParsedMarkdown>();
  return (text) => {
    const parsed = known.get(text) ?? parseMarkdown(text);
    // What nobody came back to is left behind, a lot at a time.
    if (known.size > MOST_PARSED) known.clear();
    known.set(text, parsed);
    return { ...parsed, root: cloneTree(parsed.root) };
  };
}

/** Texts that are remembered: those of the engagements that people write, in two languages. */
const MOST_PARSED = 5_000;

function themeParts(folder: SourceFolder): unknown[] {
  const name = themeName(folder);
  if (name === undefined) return [];
  return [name, ...[...folder.files].filter(([path]) => path.startsWith(`${name}/`)).flat()];
}

function libraryParts({ library }: SourceFolder): unknown[] {
  return library ? [...library].flat() : [];
}
