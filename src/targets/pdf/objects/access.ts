/** The shortest ways from one object of a PDF to another. */
import type { PdfDict, PdfFile, PdfRef, PdfValue } from './values.ts';
import { isDict, isRef } from './values.ts';

/** Follows references to the value itself; null where there is none. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  let current = value ?? null;
  for (let steps = 0; isRef(current) && steps < 32; steps++) {
    current = file.objects.get(current.ref) ?? null;
  }
  return current;
}

/** The dictionary that a value is or refers to. */
export function dictOf(file: PdfFile, value: PdfValue | undefined): PdfDict | undefined {
  const resolved = resolve(file, value);
  return isDict(resolved) ? resolved : undefined;
}

/** The items of an array, or the value alone; nothing when there is none. Items stay references. */
export function itemsOf(file: PdfFile, value: PdfValue | undefined): PdfValue[] {
  const resolved = resolve(file, value);
  if (resolved === null) return [];
  return Array.isArray(resolved) ? resolved : [value as PdfValue];
}

/** The catalogue, from which all else is reached. */
export function catalogOf(file: PdfFile): PdfDict {
  const root = dictOf(file, file.trailer.get('Root'));
  if (root === undefined) throw new Error('The PDF has no catalogue');
  return root;
}

/** The pages in order, each with its reference. */
export function pagesOf(file: PdfFile): { ref: PdfRef; page: PdfDict }[] {
  const visit = (value: PdfValue): { ref: PdfRef; page: PdfDict }[] => {
    const dict = dictOf(file, value);
    if (dict === undefined || !isRef(value)) return [];
    if (dict.get('Type') === 'Page') return [{ ref: value, page: dict }];
    return itemsOf(file, dict.get('Kids')).flatMap(visit);
  };
  return visit(catalogOf(file).get('Pages') ?? null);
}

/** A page's entry, its own or one that it inherits. */
export function inherited(file: PdfFile, page: PdfDict, name: string): PdfValue {
  for (let at: PdfDict | undefined = page; at; at = dictOf(file, at.get('Parent'))) {
    const value = at.get(name);
    if (value !== undefined) return resolve(file, value);
  }
  return null;
}

/** Adds an object under the next free number. */
export function addObject(file: PdfFile, value: PdfValue): PdfRef {
  const ref = { ref: file.free++ };
  file.objects.set(ref.ref, value);
  return ref;
}
