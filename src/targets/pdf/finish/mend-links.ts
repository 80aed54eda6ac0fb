/** Link annotations → each with a description in words, as PDF/UA-1 asks (§7.18.5). */
import { dictOf, itemsOf, pagesOf } from '../objects/access.ts';
import { pdfString, readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile } from '../objects/values.ts';
import { allElements } from './structure-tree.ts';

/** A link as the document has it: a whole address, or `#` and the percent-encoded id. */
export type DocumentLink = { readonly href: string; readonly text: string };

/** Describes each link by its own words, else by where it leads. */
export function mendLinks(file: PdfFile, links: readonly DocumentLink[]): void {
  let next = 0;
  for (const annotations of linksInReadingOrder(file)) {
    const target = targetOf(file, annotations[0]);
    const index = links.findIndex(({ href }, at) => at >= next && href === target);
    const words = links[index]?.text.replace(/\s+/g, ' ').trim();
    if (index >= 0) next = index + 1;
    for (const annotation of annotations) annotation.set('Contents', pdfString(words || target));
  }
  for (const annotation of linkAnnotations(file)) {
    if (annotation.has('Contents')) continue;
    annotation.set('Contents', pdfString(targetOf(file, annotation)));
  }
}

/** The link annotations of all pages. */
export function linkAnnotations(file: PdfFile): PdfDict[] {
  return pagesOf(file)
    .flatMap(({ page }) => itemsOf(file, page.get('Annots')))
    .flatMap((item) => dictOf(file, item) ?? [])
    .filter((annotation) => annotation.get('Subtype') === 'Link');
}

/** Where a link leads: an address, or `#` and the name of a destination. */
export function targetOf(file: PdfFile, annotation: PdfDict | undefined): string {
  const action = dictOf(file, annotation?.get('A'));
  const destination = annotation?.get('Dest') ?? action?.get('D');
  if (typeof destination === 'string') return `#${destination}`;
  return readString(action?.get('URI')) ?? readString(destination) ?? '';
}

// A link that wraps has an annotation a line, all below one element.
function linksInReadingOrder(file: PdfFile): PdfDict[][] {
  return allElements(file)
    .filter(({ type }) => type === 'Link')
    .map(({ dict }) =>
      itemsOf(file, dict.get('K')).flatMap((kid) => {
        const annotation = dictOf(file, dictOf(file, kid)?.get('Obj'));
        return annotation === undefined ? [] : [annotation];
      }),
    )
    .filter((annotations) => annotations.length > 0);
}
