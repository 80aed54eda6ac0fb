/** An engagement's report in one language → its search, opened as a page of the site opens it. */
import MiniSearch from 'minisearch';

import { createScope } from '../../src/targets/shared/language-scope.ts';
import { NO_DIAGRAMS } from '../../src/targets/site/inline-diagrams.ts';
import { placeReferences } from '../../src/targets/site/place-references.ts';
import {
  buildSearchIndex,
  loadSearchCore,
  type FoundPage,
  writeSearchIndex,
} from '../../src/targets/site/search-index.ts';
import type { PackedIndex } from '../../src/targets/site/search-pack.ts';
import { listSearchContent, type SearchContent } from '../../src/targets/site/search-records.ts';
import type { TargetContext } from '../../src/targets/target.ts';

/** The code that the build and the pages share. */
export const searchCore = loadSearchCore();

/** Lists what search looks through in one language. */
export function searchContent(context: TargetContext, lang: string): SearchContent {
  const viewpoint = { lang, root: '', siteRoot: '' };
  const templates = context.templates(
    lang,
    placeReferences(context.report, viewpoint, NO_DIAGRAMS),
  );
  return listSearchContent(createScope(context.report, templates));
}

/** Writes the script of an index, as the build does. */
export function searchScript(context: TargetContext, lang: string): string {
  return writeSearchIndex(buildSearchIndex(searchContent(context, lang), searchCore));
}

/** Opens search on the script's own bytes. */
export function openSearch(context: TargetContext, lang: string): (query: string) => FoundPage[] {
  const script = searchScript(context, lang);
  const packed = JSON.parse(script.slice(script.indexOf('{'), -2)) as PackedIndex;
  const { index, ids } = searchCore.openIndex(MiniSearch, packed);
  return (query) => searchCore.findPages(index, ids, query);
}
