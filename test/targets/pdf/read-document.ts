/** A PDF's structure → what a reader would hear, with the page it stands on: for tests that read back what was made. */
import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { contentKey } from '../../../src/targets/pdf/check/tagged-content.ts';
import {
  allElements,
  asElement,
  type StructElement,
} from '../../../src/targets/pdf/finish/structure-tree.ts';
import {
  catalogOf,
  dictOf,
  itemsOf,
  pagesOf,
  resolve,
} from '../../../src/targets/pdf/objects/access.ts';
import type { PdfDict, PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { isRef } from '../../../src/targets/pdf/objects/values.ts';

/** An element with its words and the page of its first content, from 1. */
export interface Heard {
  readonly type: string;
  readonly text: string;
  readonly page: number | undefined;
  readonly element: StructElement;
}

/** Every element of the structure, in reading order. */
export function hear(file: PdfFile): Heard[] {
  const texts = new Map<string, { text: string; page: number }>();
  for (const { content, letters, page } of readTexts(file)) {
    if (content === undefined) continue;
    const known = texts.get(content);
    texts.set(content, { text: (known?.text ?? '') + letters, page: known?.page ?? page });
  }
  const leaves = (dict: PdfDict): { text: string; page: number }[] =>
    itemsOf(file, dict.get('K')).flatMap((kid) => {
      const element = asElement(file, kid);
      if (element) return leaves(element.dict);
      const inner = dictOf(file, kid);
      const mcid = typeof kid === 'number' ? kid : inner?.get('MCID');
      const owner = inner?.get('Stm') ?? inner?.get('Pg') ?? dict.get('Pg');
      if (typeof mcid !== 'number' || !isRef(owner)) return [];
      return texts.get(contentKey(owner.ref, mcid)) ?? [];
    });
  return allElements(file).map((element) => {
    const found = leaves(element.dict);
    const text = found.map((leaf) => leaf.text).join('');
    return { type: element.type, text, page: found[0]?.page, element };
  });
}

/** The page that a link of the structure leads to, from 1; undefined for one that leads outside. */
export function targetPage(file: PdfFile, { dict }: StructElement): number | undefined {
  const annotation = itemsOf(file, dict.get('K'))
    .map((kid) => dictOf(file, dictOf(file, kid)?.get('Obj')))
    .find((one) => one !== undefined);
  const name = annotation?.get('Dest') ?? dictOf(file, annotation?.get('A'))?.get('D');
  const dests = dictOf(file, catalogOf(file).get('Dests'));
  const place = typeof name === 'string' ? resolve(file, dests?.get(name)) : undefined;
  const ref = Array.isArray(place) ? place[0] : undefined;
  const index = pagesOf(file).findIndex((one) => isRef(ref) && one.ref.ref === ref.ref);
  return index < 0 ? undefined : index + 1;
}
