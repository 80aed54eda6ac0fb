/** A font of a PDF as Chromium embeds it → the letters and the width behind each of its signs. */
import { dictOf, itemsOf, resolve } from '../objects/access.ts';
import { streamData } from '../objects/parse-file.ts';
import { Operator, Reader } from '../objects/reader.ts';
import { stringBytes } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { isStream, isString } from '../objects/values.ts';

/** What a sign of a font stands for. */
export type PageFont = {
  /** Bytes of a sign: one in drawings of letters (Type 3), else two. */
  readonly bytes: 1 | 2;
  /** Letters by sign; a sign that is not there has none. */
  readonly letters: ReadonlyMap<number, string>;
  /** Thousandths of the size. */
  readonly widthOf: (sign: number) => number;
};

/** Reads a font once; `known` remembers those already read. */
export function readPageFont(
  file: PdfFile,
  font: PdfDict,
  known: Map<PdfDict, PageFont>,
): PageFont {
  const found = known.get(font) ?? {
    bytes: font.get('Subtype') === 'Type0' ? 2 : 1,
    letters: readLetters(file, font),
    widthOf: readWidths(file, font),
  };
  known.set(font, found);
  return found;
}

// A `ToUnicode` map holds ranges between operators (ISO 32000-1, §9.10.3).
function readLetters(file: PdfFile, font: PdfDict): Map<number, string> {
  const letters = new Map<number, string>();
  const stream = resolve(file, font.get('ToUnicode'));
  const data = isStream(stream) ? streamData(stream) : undefined;
  if (data === undefined) return letters;
  const reader = new Reader(data, { references: false });
  let operands: PdfValue[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    if (token.word === 'endbfchar') addLetters(letters, operands);
    if (token.word === 'endbfrange') addRanges(letters, operands);
    operands = [];
  }
  return letters;
}

function addLetters(letters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    letters.set(signOf(operands[at]), utf16(operands[at + 1]));
  }
}

function addRanges(letters: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last] = [signOf(operands[at]), signOf(operands[at + 1])];
    const target = operands[at + 2];
    const lettersAt = Array.isArray(target) ? (by: number) => utf16(target[by]) : countOn(target);
    for (let sign = first; sign <= last && sign - first < 65_536; sign++)
      letters.set(sign, lettersAt(sign - first));
  }
}

/** The last unit of a range's letters counts on. */
function countOn(target: PdfValue | undefined): (by: number) => string {
  const first = utf16(target);
  const start = first.slice(0, -1);
  const last = first.charCodeAt(first.length - 1);
  return (by) => (Number.isNaN(last) ? '' : start + String.fromCharCode(last + by));
}

function signOf(value: PdfValue | undefined): number {
  const bytes = isString(value) ? [...stringBytes(value)] : [];
  // Fonts of drawings have one byte a sign.
  return bytes.length === 0 ? -1 : bytes.slice(0, 2).reduce((sign, byte) => sign * 256 + byte, 0);
}

function utf16(value: PdfValue | undefined): string {
  return isString(value) ? Buffer.from(stringBytes(value)).swap16().toString('utf16le') : '';
}

// `W` is a list of `first [w w …]` and `first last w` (ISO 32000-1, §9.7.4.3).
function readWidths(file: PdfFile, font: PdfDict): (sign: number) => number {
  const inner = dictOf(file, itemsOf(file, font.get('DescendantFonts'))[0]);
  const usual = inner?.get('DW') ?? 1000;
  const widths = new Map<number, number>();
  const list = itemsOf(file, inner?.get('W'));
  for (let at = 0; at + 1 < list.length;) {
    const first = Number(list[at]);
    const next = resolve(file, list[at + 1]);
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, Number(width));
      at += 2;
    } else {
      for (let sign = first; sign <= Number(next); sign++) widths.set(sign, Number(list[at + 2]));
      at += 3;
    }
  }
  return (sign) => widths.get(sign) ?? Number(usual);
}
