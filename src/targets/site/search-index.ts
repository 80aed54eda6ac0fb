/** Search records → the index that the page loads as a script, made with the very code that asks it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type MiniSearch from 'minisearch';
import type { Options } from 'minisearch';

import { BUILT_IN_TEMPLATES } from '../../templates/read-templates.ts';
import type { SearchRecord } from './search-drafts.ts';
import { packRecords, type PackedIndex } from './search-pack.ts';
import type { SearchContent } from './search-records.ts';

/** A page that answers a query, with its best sections. */
export interface FoundPage {
  readonly first: SearchRecord;
  /** True when the query is the page's id. */
  readonly exact: boolean;
  readonly hits: readonly SearchRecord[];
}

/** What `search-core.js` gives, in the browser as here. */
export interface SearchCore {
  indexOptions(): Options<SearchRecord>;
  tokenize(text: string): string[];
  /** Words and what stands between them, from which the text can be put together again. */
  cutText(text: string): string[];
  /** How many characters packed texts have, how many are a word alone, how many begin two. */
  readonly packing: { readonly base: number; readonly short: number; readonly middle: number };
  openIndex(
    engine: typeof MiniSearch,
    packed: PackedIndex,
  ): {
    readonly index: MiniSearch<SearchRecord>;
    readonly ids: Readonly<Record<string, SearchRecord>>;
  };
  idKey(text: string): string | undefined;
  findPages(
    index: MiniSearch<SearchRecord>,
    ids: Readonly<Record<string, SearchRecord>>,
    query: string,
  ): FoundPage[];
  excerpt(
    text: string,
    terms: readonly string[],
    length: number,
  ): { text: string; mark: boolean }[];
}

/** Path of the script that both sides share, below the built-in theme. */
const CORE = 'site/assets/search-core.js';

/**
 * Loads the code that cuts texts into terms, in a context of its own.
 *
 * Always the built-in file: a theme in an engagement may change what pages look like, not what runs in a build.
 */
export function loadSearchCore(): SearchCore {
  const context = createContext({});
  runInContext(readFileSync(join(BUILT_IN_TEMPLATES, CORE), 'utf8'), context);
  return (context as { constatSearchCore: SearchCore }).constatSearchCore;
}

/** Builds the index; the same records give the same bytes. */
export function buildSearchIndex(content: SearchContent, core: SearchCore): PackedIndex {
  const names = new Map<SearchRecord, string[]>();
  for (const { name, record } of content.ids) {
    names.set(record, [...(names.get(record) ?? []), name]);
  }
  const pages = Map.groupBy(content.records, ({ page }) => page);
  return packRecords(
    [...pages.values()].map((records) => ({
      names: names.get(records[0] as SearchRecord) ?? [],
      records,
    })),
    core,
  );
}

/** Writes the index as a classic script, which a page can load from a disk. */
export function writeSearchIndex(index: PackedIndex): string {
  return `self.constatSearchIndex = ${JSON.stringify(index)};\n`;
}
