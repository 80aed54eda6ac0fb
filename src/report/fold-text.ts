/** A text → the same as a reader hears it: case, accents and invisible signs folded, each letter with its place. */

/** A folded text; `places[i]` is where the sign at `i` stands in the original, and one more for the end. */
export interface FoldedText {
  readonly text: string;
  readonly places: readonly number[];
}

/** Signs that nobody sees: soft hyphens, joiners, marks of direction, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const PLAIN = /^[\u0020-\u0040\u005B-\u007E]$/;
const FOLDED = /[^\u0020-\u0040\u005B-\u007E]/gu;
/** Letters that decomposition leaves as they are. */
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const folds = new Map<string, string>();

/** Folds a sign: lower case, no accent, ligatures in letters; nothing for what nobody sees. */
export function foldSign(sign: string): string {
  if (PLAIN.test(sign)) return sign;
  const known = folds.get(sign);
  if (known !== undefined) return known;
  const folded = INVISIBLE.test(sign)
    ? ''
    : Array.from(sign.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, ''))
        .map((one) => LIGATURES[one] ?? one)
        .join('');
  folds.set(sign, folded);
  return folded;
}

/** Folds a text and keeps where each of its signs stood. */
export function foldText(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of original) {
    const folded = foldSign(sign);
    for (let index = 0; index < folded.length; index++) places.push(at);
    text += folded;
    at += sign.length;
  }
  places.push(at);
  return { text, places };
}

/** Folds a text whose places nobody asks for. */
export function foldSigns(original: string): string {
  return original.replace(FOLDED, foldSign);
}

/** The words of a text: letters and digits, folded. */
export function foldWords(original: string): string[] {
  return foldSigns(original).match(/[\p{L}\p{N}]+/gu) ?? [];
}
