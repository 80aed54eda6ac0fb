/** Bytes in the syntax of PDF → values and operators, one after the other (ISO 32000-1, §7.2). */
import type { PdfDict, PdfRef, PdfString, PdfValue } from './values.ts';
import { nameOf } from './values.ts';

/** A bare word that is no value: `obj`, `Tj`, `BDC`. */
export class Operator {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

const SPACE = signs('\0\t\n\f\r ');
const DELIMITER = signs('()<>[]{}/%');
const FIGURE = signs('0123456789');
const MOST_FIGURES = 15;
const POWERS = Array.from({ length: MOST_FIGURES + 1 }, (_, power) => 10 ** power);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A cursor over bytes; `references` says whether `1 0 R` is one value, as it is outside contents. */
export class Reader {
  position: number;
  readonly #bytes: Buffer;
  readonly #references: boolean;
  readonly #words = new Map<number, string>();

  constructor(bytes: Uint8Array, options: { position?: number; references: boolean }) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#references = options.references;
    this.position = options.position ?? 0;
  }

  /** Steps over white space and comments; false at the end. */
  skipSpace(): boolean {
    const bytes = this.#bytes;
    for (; this.position < bytes.length; this.position++) {
      const sign = bytes[this.position] as number;
      if (sign === 0x25) this.#skipLine();
      else if (SPACE[sign] !== 1) return true;
    }
    return false;
  }

  /** The next value or operator; undefined at the end. */
  next(): PdfValue | Operator | undefined {
    if (!this.skipSpace()) return undefined;
    switch (this.#bytes[this.position]) {
      case 0x2f: // /
        this.position++;
        return decodeName(this.#word());
      case 0x28: // (
        return this.#literalString();
      case 0x3c: // <
        return this.#bytes[this.position + 1] === 0x3c ? this.#dict() : this.#hexString();
      case 0x5b: // [
        this.position++;
        return this.#until(0x5d);
      default:
        return this.#wordValue();
    }
  }

  #skipLine(): void {
    const bytes = this.#bytes;
    while (this.position < bytes.length && !isLineEnd(bytes[this.position])) this.position++;
  }

  // The few words that a file is made of are one string each: a report has half a million of them.
  #word(): string {
    const start = this.position;
    const bytes = this.#bytes;
    let at = start;
    let key = 0;
    for (; at < bytes.length; at++) {
      const sign = bytes[at] as number;
      if (SPACE[sign] === 1 || DELIMITER[sign] === 1) break;
      key = (key * 31 + sign) | 0;
    }
    this.position = at;
    const known = this.#words.get(key);
    if (known !== undefined && isAt(bytes, start, at, known)) return known;
    const word = bytes.toString('latin1', start, at);
    this.#words.set(key, word);
    return word;
  }

  #wordValue(): PdfValue | Operator {
    const first = this.#bytes[this.position] as number;
    const plain = this.#plainNumber();
    if (plain !== undefined) return (this.#references && this.#referenceTo(plain)) || plain;
    const word = this.#word();
    // A stray bracket: step over it, or the reader would stand still.
    if (word === '')
      return new Operator(this.#bytes.toString('latin1', this.position, ++this.position));
    if (first < 0x3a && NUMBER.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
  }

  // Numbers are most of what is read: no string is made of them. Up to fifteen
  // figures, a whole number over a power of ten is the very number that its text means (ECMA-262, §21.1).
  #plainNumber(): number | undefined {
    const bytes = this.#bytes;
    const sign = bytes[this.position];
    let at = sign === 0x2d ? this.position + 1 : this.position;
    const start = at;
    let whole = 0;
    let point = -1;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x30 && byte <= 0x39) whole = whole * 10 + byte - 0x30;
      else if (byte === 0x2e && point < 0) point = at;
      else break;
    }
    const figures = at - start - (point < 0 ? 0 : 1);
    const isWhole = at === bytes.length || isEnd(bytes[at]);
    if (!isWhole || figures === 0 || figures > MOST_FIGURES) return undefined;
    this.position = at;
    const value = point < 0 ? whole : whole / (POWERS[at - point - 1] ?? 1);
    return sign === 0x2d ? -value : value;
  }

  /** `12 0 R`, once its first number is read. */
  #referenceTo(number: number): PdfRef | undefined {
    const bytes = this.#bytes;
    const generation = skip(bytes, this.position, SPACE);
    const after = skip(bytes, generation, FIGURE);
    const letter = skip(bytes, after, SPACE);
    if (after === generation || bytes[letter] !== 0x52) return undefined;
    const isWhole = letter + 1 >= bytes.length || isEnd(bytes[letter + 1]);
    if (!isWhole || letter === after) return undefined;
    this.position = letter + 1;
    return { ref: number };
  }

  #literalString(): PdfString {
    const start = this.position;
    const bytes = this.#bytes;
    let depth = 0;
    do {
      const sign = bytes[this.position++];
      if (sign === 0x5c) this.position++;
      else if (sign === 0x28) depth++;
      else if (sign === 0x29) depth--;
    } while (depth > 0 && this.position < bytes.length);
    return { written: bytes.toString('latin1', start, this.position) };
  }

  #hexString(): PdfString {
    const end = this.#bytes.indexOf(0x3e, this.position);
    const start = this.position;
    this.position = end < 0 ? this.#bytes.length : end + 1;
    return { written: this.#bytes.toString('latin1', start, this.position) };
  }

  #dict(): PdfDict {
    this.position += 2;
    const flat = this.#until(0x3e);
    this.position++;
    const dict: PdfDict = new Map();
    for (let index = 0; index + 1 < flat.length; index += 2) {
      dict.set(nameOf(flat[index]), flat[index + 1] as PdfValue);
    }
    return dict;
  }

  #until(end: number): PdfValue[] {
    const values: PdfValue[] = [];
    while (this.skipSpace()) {
      if (this.#bytes[this.position] === end) {
        this.position++;
        break;
      }
      const value = this.next();
      if (value !== undefined && !(value instanceof Operator)) values.push(value);
    }
    return values;
  }
}

/** The bytes from `start` to `end`, a character each. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, end);
}

function decodeName(word: string): string {
  if (!word.includes('#')) return word;
  return word.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function isAt(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (bytes[at] !== word.charCodeAt(at - start)) return false;
  }
  return true;
}

function skip(bytes: Uint8Array, from: number, kind: Uint8Array): number {
  let at = from;
  while (kind[bytes[at] as number] === 1) at++;
  return at;
}

function isLineEnd(sign: number | undefined): boolean {
  return sign === 0x0a || sign === 0x0d;
}

function isEnd(sign: number | undefined): boolean {
  return SPACE[sign as number] === 1 || DELIMITER[sign as number] === 1;
}

function signs(list: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const sign of list) table[sign.charCodeAt(0)] = 1;
  return table;
}
