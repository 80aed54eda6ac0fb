/** Pages printed before their numbers were known → the numbers, written where their places are. */
import { readPageFont, type PageFont } from '../check/page-fonts.ts';
import type { Destinations } from '../destinations.ts';
import { dictOf, inherited, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { streamData } from '../objects/parse-file.ts';
import type { PdfDict, PdfFile, PdfStream, PdfValue } from '../objects/values.ts';
import { isStream } from '../objects/values.ts';
import { COUNT_FIGURES, FIGURES, LINE_FIGURES, type NumberPlace } from '../page-numbers.ts';
import { shiftLine, type LineOwner } from './shift-line.ts';
import { createBlockFinder, type BlockFinder } from './structure-blocks.ts';

// A text of as many signs as a place has, as Chromium writes it: font, size, place, signs, steps.
const SIGNS = FIGURES.length + COUNT_FIGURES;
const TEXT = String.raw`BT\n/(\S+) ([\d.]+) Tf\n1 0 0 -1 (-?[\d.]+) (-?[\d.]+) Tm\n`;
const SHOWN = `(<[0-9A-F]{4}> Tj\\n(?:-?[\\d.]+ 0 Td <[0-9A-F]{4}> Tj\\n){${SIGNS - 1}})ET`;

// Shares of the size: how far signs upon one another stand apart where figures are not as wide as `ch` says.
const APART = 0.2;

// The share of the room in front of what stays in its place.
const SHARES = { left: 0, line: 0, center: 0.5, right: 1 } as const;

/**
 * Writes the number of each place into the contents, which stay unpacked; a place without a page is left
 * empty. False when a place was not found, or has no room: the file is then to be thrown away.
 */
export function writeNumbers(
  file: PdfFile,
  places: readonly NumberPlace[],
  pageOf: Destinations,
): boolean {
  if (places.length === 0) return true;
  const writer = new NumberWriter(file, places, pageOf);
  for (const { page } of pagesOf(file)) {
    const resources = inherited(file, page, 'Resources');
    for (const item of itemsOf(file, page.get('Contents'))) {
      writer.write(resolve(file, item), page, { page, resources });
    }
  }
  for (const form of file.objects.values()) {
    if (!isStream(form) || form.dict.get('Subtype') !== 'Form') continue;
    writer.write(form, form.dict, { page: undefined, resources: form.dict.get('Resources') });
  }
  return writer.isComplete;
}

type Surroundings = {
  readonly page: PdfDict | undefined;
  readonly resources: PdfValue | undefined;
};

type Stack = { readonly index: number; readonly signOf: readonly string[] };

class NumberWriter {
  readonly #file: PdfFile;
  readonly #places: readonly NumberPlace[];
  readonly #pageOf: Destinations;
  readonly #fonts = new Map<PdfDict, PageFont>();
  readonly #blocks: BlockFinder;
  readonly #found = new Set<number>();
  #hasRoom = true;

  constructor(file: PdfFile, places: readonly NumberPlace[], pageOf: Destinations) {
    this.#file = file;
    this.#places = places;
    this.#pageOf = pageOf;
    this.#blocks = createBlockFinder(file);
  }

  get isComplete(): boolean {
    return this.#hasRoom && this.#found.size === this.#places.length;
  }

  write(stream: PdfValue, owner: PdfDict, { page, resources }: Surroundings): void {
    const data = isStream(stream) ? streamData(stream) : undefined;
    if (!isStream(stream) || data === undefined) return;
    const blocks = this.#blocks(owner);
    const before = Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');
    let text = before;
    const place = new RegExp(TEXT + SHOWN, 'g');
    for (let match = place.exec(text); match; match = place.exec(text)) {
      const stack = readStack(match);
      const wanted = stack && this.#places[stack.index];
      if (stack === undefined || wanted === undefined) continue;
      this.#found.add(stack.index);
      const end = match.index + match[0].length;
      const written = this.#writeOne(match, stack, { wanted, resources });
      const head = text.slice(0, match.index) + written.text;
      const rest = text.slice(end);
      const line: LineOwner = { file: this.#file, page, blocks, before: head };
      text = head + (written.free > 0 ? shiftLine(rest, { ...written, ...line }) : rest);
      place.lastIndex = head.length;
    }
    // What is not to be read twice is left unpacked: the next step packs it.
    unpack(stream, text === before ? data : Buffer.from(text, 'latin1'));
  }

  #writeOne(
    [, font = '', size = '', left = '', baseline = '']: RegExpExecArray,
    { signOf }: Stack,
    { wanted, resources }: { wanted: NumberPlace; resources: PdfValue | undefined },
  ) {
    const number = this.#pageOf.get(wanted.id);
    const figures = number === undefined ? [] : Array.from(String(number), Number);
    const width = (this.#widthOf(resources, font, signOf[0]) * Number(size)) / 1000;
    const x = Number(left) + (1 - figures.length) * width * SHARES[wanted.align];
    const isLine = wanted.align === 'line';
    const free = isLine ? (LINE_FIGURES - figures.length) * width : 0;
    if (free < 0) this.#hasRoom = false;
    const shown = figures.map((figure, at) => {
      return `${at === 0 ? '' : `${round(width)} 0 Td `}<${signOf[figure] ?? ''}> Tj\n`;
    });
    const begin = `BT\n/${font} ${size} Tf\n1 0 0 -1 ${round(x)} ${baseline} Tm\n`;
    const text = shown.length === 0 ? '' : `${begin}${shown.join('')}ET`;
    return { text, free, x: Number(left), y: Number(baseline), size: Number(size) };
  }

  #widthOf(resources: PdfValue | undefined, name: string, sign = ''): number {
    const fonts = dictOf(this.#file, dictOf(this.#file, resources)?.get('Font'));
    const font = dictOf(this.#file, fonts?.get(name));
    return font ? readPageFont(this.#file, font, this.#fonts).widthOf(parseInt(sign, 16)) : 0;
  }
}

/** The place that signs upon one another stand for; undefined for any other text. */
function readStack([, , size, , , shown = '']: RegExpExecArray): Stack | undefined {
  const steps = [...shown.matchAll(/(\S+) 0 Td/g)].map(([, step]) => Math.abs(Number(step)));
  if (steps.some((step) => step > APART * Number(size))) return undefined;
  const signs = [...shown.matchAll(/<(\w+)>/g)].map(([, sign = '']) => sign);
  const own = signs.slice(0, FIGURES.length);
  if (new Set(own).size < FIGURES.length) return undefined;
  const count = signs.slice(FIGURES.length).map((sign) => FIGURES[own.indexOf(sign)] ?? '');
  if (count.includes('')) return undefined;
  const signOf = Array.from(own, (_, figure) => own[FIGURES.indexOf(String(figure))] ?? '');
  return { index: Number(count.join('')), signOf };
}

function unpack(stream: PdfStream, data: Uint8Array): void {
  stream.data = data;
  stream.dict.delete('Filter');
  stream.dict.delete('DecodeParms');
}

/** As many places as Chromium writes. */
function round(value: number): string {
  return String(Number(value.toFixed(6)));
}
