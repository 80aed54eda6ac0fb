/** The structure that Chromium writes → one that PDF/UA-1 readers understand, in place. */
import { addObject, dictOf, itemsOf, resolve } from '../objects/access.ts';
import type { PdfDict, PdfFile, PdfRef, PdfValue } from '../objects/values.ts';
import { isRef } from '../objects/values.ts';
import type { StructElement } from './structure-tree.ts';
import { allElements, asElement, childElements, structureRoot } from './structure-tree.ts';

// Types of PDF 2.0 that Chromium uses, and what PDF 1.7 knows them as.
const ROLES: readonly (readonly [string, string])[] = [
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Aside', 'Sect'],
  ['Title', 'P'],
  ['Sub', 'Span'],
  ['FENote', 'Note'],
  ['DocumentFragment', 'Sect'],
];

/** Maps types of PDF 2.0, gives list items a body, and unnests figures. */
export function mendStructure(file: PdfFile): void {
  const elements = allElements(file);
  mapRoles(file, elements);
  const moved = new Map<number, PdfRef>();
  for (const element of elements) {
    if (element.type === 'LI') wrapListItem(file, element, moved);
    if (element.type === 'Figure') unnestFigure(file, element);
  }
  moveParents(file, moved);
}

function mapRoles(file: PdfFile, elements: readonly StructElement[]): void {
  const used = new Set(elements.map((element) => element.type));
  const roles = ROLES.filter(([type]) => used.has(type));
  if (roles.length > 0) structureRoot(file)?.set('RoleMap', new Map<string, PdfValue>(roles));
}

// Chromium writes `LI > P` and `LI > Link`; only a label and a body may stand there.
function wrapListItem(file: PdfFile, item: StructElement, moved: Map<number, PdfRef>): void {
  const kids = itemsOf(file, item.dict.get('K'));
  const belongs = (kid: PdfValue) => ['Lbl', 'LBody'].includes(asElement(file, kid)?.type ?? '');
  const loose = kids.filter((kid) => !belongs(kid));
  if (loose.length === 0) return;
  const body: PdfDict = new Map<string, PdfValue>([
    ['Type', 'StructElem'],
    ['S', 'LBody'],
    ['P', item.ref],
    ['K', loose],
  ]);
  const page = item.dict.get('Pg');
  if (page !== undefined) body.set('Pg', page);
  const ref = addObject(file, body);
  for (const kid of loose) asElement(file, kid)?.dict.set('P', ref);
  item.dict.set('K', [...kids.filter(belongs), ref]);
  moved.set(item.ref.ref, ref);
}

// Content that was the item's own is now the body's: the way back from the page must say so too.
function moveParents(file: PdfFile, moved: ReadonlyMap<number, PdfRef>): void {
  const tree = dictOf(file, structureRoot(file)?.get('ParentTree'));
  for (const entry of itemsOf(file, tree?.get('Nums'))) {
    const parents = resolve(file, entry);
    if (!Array.isArray(parents)) continue;
    for (const [index, parent] of parents.entries()) {
      const body = isRef(parent) ? moved.get(parent.ref) : undefined;
      if (body !== undefined) parents[index] = body;
    }
  }
}

// A figure around a picture, a table or code has no alternative text of its own: the inner one speaks.
function unnestFigure(file: PdfFile, { dict }: StructElement): void {
  if (dict.has('Alt')) return;
  const inner = childElements(file, dict).filter(({ type }) => type !== 'Caption');
  const hasContent = itemsOf(file, dict.get('K')).some((kid) => asElement(file, kid) === undefined);
  if (inner.length > 0 && !hasContent) dict.set('S', 'Div');
}
