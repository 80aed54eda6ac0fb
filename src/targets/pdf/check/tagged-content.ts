/** The structure tree → which element each piece of marked content belongs to. */
import type { StructElement } from '../finish/structure-tree.ts';
import { dictOf, itemsOf } from '../objects/access.ts';
import type { PdfFile, PdfValue } from '../objects/values.ts';
import { isRef } from '../objects/values.ts';

/** The key of marked content: the number of the page's or form's object, and its own number. */
export function contentKey(owner: number, mcid: number): string {
  return `${owner}:${mcid}`;
}

/** The type of the element by `contentKey`; content that two elements claim is `twice`. */
export function structureByContent(
  file: PdfFile,
  elements: readonly StructElement[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { dict, type } of elements) {
    for (const kid of itemsOf(file, dict.get('K'))) {
      const key = keyOf(file, kid, dict.get('Pg'));
      if (key !== undefined) found.set(key, found.has(key) ? 'twice' : type);
    }
  }
  return found;
}

function keyOf(file: PdfFile, kid: PdfValue, page: PdfValue | undefined): string | undefined {
  if (typeof kid === 'number') return isRef(page) ? contentKey(page.ref, kid) : undefined;
  const dict = dictOf(file, kid);
  const mcid = dict?.get('MCID');
  if (typeof mcid !== 'number') return undefined;
  const owner = dict?.get('Stm') ?? dict?.get('Pg') ?? page;
  return isRef(owner) ? contentKey(owner.ref, mcid) : undefined;
}
