/** The ids that Chromium gives to elements → `e1`, `e2`… in reading order: its own vary by run. */
import { dictOf, itemsOf, resolve } from '../objects/access.ts';
import { pdfString, readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import type { StructElement } from './structure-tree.ts';
import { allElements, structureRoot } from './structure-tree.ts';

/** Renumbers ids, the cells' references to them, and the tree that finds an element by its id. */
export function renumberElements(file: PdfFile): void {
  const elements = allElements(file);
  const named = elements.filter(({ dict }) => readString(dict.get('ID')) !== undefined);
  const digits = String(named.length).length;
  const renamed = new Map<string, string>();
  for (const [index, { dict }] of named.entries()) {
    const id = `e${String(index + 1).padStart(digits, '0')}`;
    renamed.set(readString(dict.get('ID')) ?? '', id);
    dict.set('ID', pdfString(id));
  }
  for (const { dict } of elements) renameHeaders(file, dict, renamed);
  writeTree(file, named);
}

// A cell names its headers in an attribute dictionary (ISO 32000-1, §14.8.5.7).
function renameHeaders(file: PdfFile, dict: PdfDict, renamed: ReadonlyMap<string, string>): void {
  for (const item of itemsOf(file, dict.get('A'))) {
    const attributes = dictOf(file, item);
    const headers = resolve(file, attributes?.get('Headers'));
    if (!Array.isArray(headers)) continue;
    const ids = headers.flatMap((header) => renamed.get(readString(header) ?? '') ?? []);
    attributes?.set('Headers', ids.map(pdfString));
  }
}

// The ids are as long as each other, so their order is the order of the bytes that a name tree needs.
function writeTree(file: PdfFile, named: readonly StructElement[]): void {
  const root = structureRoot(file);
  if (root === undefined) return;
  root.delete('IDTree');
  if (named.length === 0) return;
  const names = named.flatMap(({ ref, dict }) => [dict.get('ID') as PdfValue, ref]);
  root.set('IDTree', new Map<string, PdfValue>([['Names', names]]));
}
