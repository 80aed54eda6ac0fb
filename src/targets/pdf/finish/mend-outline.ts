/** Bookmarks as Chromium writes them → titles as the document's headings have them. */
import { catalogOf, dictOf } from '../objects/access.ts';
import { pdfString, readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile } from '../objects/values.ts';

/** The bookmarks in reading order. */
export function outlineItems(file: PdfFile): PdfDict[] {
  const below = (parent: PdfDict | undefined): PdfDict[] => {
    const found: PdfDict[] = [];
    let item = dictOf(file, parent?.get('First'));
    for (; item !== undefined; item = dictOf(file, item.get('Next'))) {
      found.push(item, ...below(item));
    }
    return found;
  };
  return below(dictOf(file, catalogOf(file).get('Outlines')));
}

/**
 * Gives each bookmark the words of its heading: Chromium drops the space where a title wraps, and says
 * words twice where a heading begins a page. The headings come in the same order; one that was not
 * printed is stepped over.
 */
export function mendOutline(file: PdfFile, headings: readonly string[]): void {
  let next = 0;
  for (const item of outlineItems(file)) {
    const title = readString(item.get('Title')) ?? '';
    const index = headings.findIndex((heading, at) => at >= next && isHeard(heading, title));
    if (index >= 0) next = index + 1;
    item.set('Title', pdfString(plainSpaces(headings[index] ?? title)));
  }
}

/** Whether a title says a heading: all its letters in order, and each at most twice. */
function isHeard(heading: string, title: string): boolean {
  const wanted = squeeze(heading);
  const heard = squeeze(title);
  if (heard.length < wanted.length || heard.length > 2 * wanted.length) return false;
  let at = 0;
  for (const sign of heard) if (sign === wanted[at]) at++;
  return at === wanted.length;
}

function squeeze(words: string): string {
  return words.replace(/\s/g, '').toLowerCase();
}

function plainSpaces(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
