/** The structure tree of a tagged PDF: its elements in reading order (ISO 32000-1, §14.7). */
import { catalogOf, dictOf, itemsOf } from '../objects/access.ts';
import type { PdfDict, PdfFile, PdfRef, PdfValue } from '../objects/values.ts';
import { isRef } from '../objects/values.ts';

/** One element: `type` is what it says of itself, before any role map. */
export type StructElement = {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly type: string;
};

/** The root of the structure tree, absent in a PDF without tags. */
export function structureRoot(file: PdfFile): PdfDict | undefined {
  return dictOf(file, catalogOf(file).get('StructTreeRoot'));
}

/** The elements right below one; marked content and annotations are left out. */
export function childElements(file: PdfFile, dict: PdfDict): StructElement[] {
  const found: StructElement[] = [];
  for (const kid of itemsOf(file, dict.get('K'))) {
    const element = asElement(file, kid);
    if (element !== undefined) found.push(element);
  }
  return found;
}

/** An item of `/K` as an element, or undefined when it is marked content or an annotation. */
export function asElement(file: PdfFile, kid: PdfValue): StructElement | undefined {
  const dict = isRef(kid) ? dictOf(file, kid) : undefined;
  const type = dict?.get('S');
  if (dict === undefined || typeof type !== 'string' || !isRef(kid)) return undefined;
  return { ref: kid, dict, type };
}

/** Every element, parents before children. */
export function allElements(file: PdfFile): StructElement[] {
  const root = structureRoot(file);
  if (root === undefined) return [];
  const found: StructElement[] = [];
  const waiting = childElements(file, root).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    waiting.push(...childElements(file, element.dict).reverse());
  }
  return found;
}
