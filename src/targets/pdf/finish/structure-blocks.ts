/** The structure tree → the paragraph, item or cell that a piece of marked content belongs to, and the links in it. */
import { dictOf, itemsOf, resolve } from '../objects/access.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { nameOf } from '../objects/values.ts';
import { structureRoot } from './structure-tree.ts';

/** What a piece of content belongs to. */
export type ContentBlock = {
  /** The innermost element that is no part of a line. */
  readonly block: PdfDict | undefined;
  /** The link around it. */
  readonly link: PdfDict | undefined;
};

/** Finds a piece of content of one page or form by its number. */
export type BlocksOf = (mcid: number) => ContentBlock;

/** Finds the content of a page or a form. */
export type BlockFinder = (owner: PdfDict) => BlocksOf;

// Types that Chromium gives to what stands in a line (ISO 32000-1, §14.8.4.4, and PDF 2.0).
const INLINE = new Set(
  'NonStruct Span Link Reference Code Strong Em Sub Quote Note FENote Annot'.split(' '),
);

/** Reads the tree that leads from contents to elements (ISO 32000-1, §14.7.4.4). */
export function createBlockFinder(file: PdfFile): BlockFinder {
  const numbers = itemsOf(file, dictOf(file, structureRoot(file)?.get('ParentTree'))?.get('Nums'));
  const parents = new Map<PdfValue, PdfValue | undefined>();
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    parents.set(numbers[at] as PdfValue, numbers[at + 1]);
  }
  return (owner) => {
    const list = resolve(file, parents.get(owner.get('StructParents') ?? null));
    return (mcid) => climb(file, Array.isArray(list) ? list[mcid] : undefined);
  };
}

function climb(file: PdfFile, from: PdfValue | undefined): ContentBlock {
  let element = dictOf(file, from);
  let link: PdfDict | undefined;
  while (element !== undefined && INLINE.has(nameOf(element.get('S')))) {
    if (element.get('S') === 'Link') link = element;
    element = dictOf(file, element.get('P'));
  }
  return { block: element, link };
}
