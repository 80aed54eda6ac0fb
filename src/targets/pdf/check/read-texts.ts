/** The contents of the pages → every text that is shown, with its letters, its place and whose it is. */
import type { Operation, OperationReader } from '../finish/content-operations.ts';
import { createOperationReader } from '../finish/content-operations.ts';
import { dictOf, inherited, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { readString, stringBytes } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfRef, PdfStream, PdfValue } from '../objects/values.ts';
import { isDict, isRef, isStream, isString, nameOf } from '../objects/values.ts';
import { readPageFont, type PageFont } from './page-fonts.ts';
import { contentKey } from './tagged-content.ts';

/** A stretch of text on one line, in points from the page's lower left corner. */
export type ShownText = {
  /** From 1. */
  readonly page: number;
  letters: string;
  /** Where it begins and ends. */
  from: Point;
  to: Point;
  /** How many points a unit of its own space is: 0.75 for text of the page, since CSS counts in pixels. */
  readonly scale: number;
  /** The key of the structure's content that it belongs to; undefined on artifacts. */
  readonly content: string | undefined;
};

type Point = readonly [number, number];
type Matrix = readonly [number, number, number, number, number, number];

/** Marked content that is open; `says` are the letters that stand for all signs in it, until they are told. */
type Mark = { readonly content: string | undefined; says: string | undefined };

/** What `q` keeps and `Q` gives back. */
type State = { matrix: Matrix; font: PageFont | undefined; size: number };

/** Stands for a sign whose font does not tell its letter. */
export const NO_LETTER = '\0';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What is remembered from one page to the next. */
export type TextSource = {
  readonly file: PdfFile;
  readonly fonts: Map<PdfDict, PageFont>;
  readonly operationsOf: OperationReader;
};

/** Reads the texts of a file, in the order painted. */
export function readTexts(file: PdfFile): ShownText[] {
  const source = { file, fonts: new Map(), operationsOf: createOperationReader() };
  return pagesOf(file).flatMap((page, index) => readPageTexts(source, page, index + 1));
}

/** Reads the texts of a page with the forms that it draws; `number` counts from 1. */
export function readPageTexts(
  source: TextSource,
  { ref, page }: { readonly ref: PdfRef; readonly page: PdfDict },
  number: number,
): ShownText[] {
  const reader = new TextReader({ ...source, page: number });
  const resources = dictOf(source.file, inherited(source.file, page, 'Resources'));
  for (const item of itemsOf(source.file, page.get('Contents'))) {
    const stream = resolve(source.file, item);
    if (isStream(stream)) reader.read(stream, ref.ref, resources);
  }
  return reader.texts;
}

type Reading = TextSource & { readonly page: number };

class TextReader {
  readonly texts: ShownText[] = [];
  readonly #reading: Reading;
  readonly #kept: State[] = [];
  readonly #marks: Mark[] = [];
  #state: State = { matrix: IDENTITY, font: undefined, size: 0 };
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(stream: PdfStream, owner: number, resources: PdfDict | undefined): void {
    for (const operation of this.#reading.operationsOf(stream)) {
      this.#see(operation, owner, resources);
    }
  }

  #see({ word, operands }: Operation, owner: number, resources: PdfDict | undefined): void {
    switch (word) {
      case 'q':
        this.#kept.push({ ...this.#state });
        break;
      case 'Q':
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case 'cm':
        this.#state.matrix = multiply(matrixOf(operands), this.#state.matrix);
        break;
      case 'BT':
        this.#setLine(IDENTITY);
        break;
      case 'Tm':
        this.#setLine(matrixOf(operands));
        break;
      case 'Td':
        this.#setLine(moveBy(operands, this.#line));
        break;
      case 'Tf':
        this.#setFont(operands, resources);
        break;
      case 'Tj':
      case 'TJ':
        this.#show(operands.flat());
        break;
      case 'BDC':
      case 'BMC':
        this.#marks.push({ content: contentOf(operands, owner), says: wordsOf(operands) });
        break;
      case 'EMC':
        this.#marks.pop();
        break;
      case 'Do':
        this.#draw(nameOf(operands[0]), resources);
    }
  }

  #setLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #setFont([name, size]: readonly PdfValue[], resources: PdfDict | undefined): void {
    const { file, fonts } = this.#reading;
    const font = dictOf(file, dictOf(file, resources?.get('Font'))?.get(nameOf(name)));
    this.#state.font = font && readPageFont(file, font, fonts);
    this.#state.size = Number(size);
  }

  #show(parts: readonly PdfValue[]): void {
    const { font, size, matrix } = this.#state;
    if (font === undefined) return;
    const from = placeOf(multiply(this.#text, matrix));
    // Signs that join or change by their neighbours are told as a whole, by the mark around them.
    const said = this.#marks.findLast(({ says }) => says !== undefined);
    let letters = said?.says ?? '';
    if (said) said.says = '';
    for (const part of parts) {
      if (typeof part === 'number') this.#advance((-part / 1000) * size);
      if (!isString(part)) continue;
      const bytes = stringBytes(part);
      for (let at = 0; at + font.bytes <= bytes.length; at += font.bytes) {
        const sign = bytes.readUIntBE(at, font.bytes);
        letters += said === undefined ? (font.letters.get(sign) ?? NO_LETTER) : '';
        this.#advance((font.widthOf(sign) / 1000) * size);
      }
    }
    const to = placeOf(multiply(this.#text, matrix));
    this.#keep(letters, from, to);
  }

  // Chromium shows sign by sign: those of one line that belong together are kept as one.
  #keep(letters: string, from: Point, to: Point): void {
    const content = this.#marks.findLast((mark) => mark.content !== undefined)?.content;
    const last = this.texts.at(-1);
    if (last?.content === content && last?.from[1] === from[1] && last.to[1] === to[1]) {
      last.letters += letters;
      last.from = [Math.min(last.from[0], from[0]), from[1]];
      last.to = [Math.max(last.to[0], to[0]), to[1]];
    } else {
      const [a, b] = this.#state.matrix;
      const scale = Math.hypot(a, b);
      this.texts.push({ page: this.#reading.page, letters, from, to, scale, content });
    }
  }

  #advance(by: number): void {
    const [a, b, c, d, e, f] = this.#text;
    this.#text = [a, b, c, d, e + by * a, f + by * b];
  }

  #draw(name: string, resources: PdfDict | undefined): void {
    const { file } = this.#reading;
    const ref = dictOf(file, resources?.get('XObject'))?.get(name);
    const form = resolve(file, ref);
    if (!isRef(ref) || !isStream(form) || form.dict.get('Subtype') !== 'Form') return;
    const kept = { ...this.#state };
    const own = form.dict.get('Matrix');
    const matrix = Array.isArray(own) ? matrixOf(own) : IDENTITY;
    this.#state.matrix = multiply(matrix, this.#state.matrix);
    this.read(form, ref.ref, dictOf(file, form.dict.get('Resources')) ?? resources);
    this.#state = kept;
  }
}

function wordsOf([, properties]: readonly PdfValue[]): string | undefined {
  return isDict(properties) ? readString(properties.get('ActualText')) : undefined;
}

function contentOf([, properties]: readonly PdfValue[], owner: number): string | undefined {
  const mcid = isDict(properties) ? properties.get('MCID') : undefined;
  return typeof mcid === 'number' ? contentKey(owner, mcid) : undefined;
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands as number[];
  return [a, b, c, d, e, f];
}

function moveBy(operands: readonly PdfValue[], [a, b, c, d, e, f]: Matrix): Matrix {
  const [x = 0, y = 0] = operands as number[];
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

function placeOf(matrix: Matrix): Point {
  return [matrix[4], matrix[5]];
}
