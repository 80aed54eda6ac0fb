/** A PDF as the browser prints it → the page of every element that a link leads to. */
import { catalogOf, dictOf, pagesOf, resolve } from './objects/access.ts';
import type { PdfFile } from './objects/values.ts';
import { isRef } from './objects/values.ts';

/** Page numbers from 1 by the id of the element. */
export type Destinations = ReadonlyMap<string, number>;

/** Reads the catalogue's `/Dests`: Chromium names each destination by the percent-encoded id. */
export function readDestinations(file: PdfFile): Destinations {
  const numbers = new Map(pagesOf(file).map(({ ref }, index) => [ref.ref, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of dictOf(file, catalogOf(file).get('Dests')) ?? []) {
    const target = resolve(file, value);
    const page = Array.isArray(target) ? target[0] : undefined;
    const number = isRef(page) ? numbers.get(page.ref) : undefined;
    if (number !== undefined) found.set(decodeId(name), number);
  }
  return found;
}

function decodeId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
