/** A content stream that shows its text sign by sign → the same text in whole strings: a quarter of the bytes. */
import { isString, nameOf, type PdfValue } from '../objects/values.ts';
import { readOperations, type Operation } from './content-operations.ts';

/** The width of each sign of a font in thousandths of its size; undefined for one that is left as it is. */
export type WidthsOf = (font: string) => ((sign: number) => number) | undefined;

// Thousandths of the size: how far a sign may stand from its place; 0.005 points in a text of 10.
const TOLERANCE = 0.5;

// What would move text in a way that is not followed here; Chromium writes none of it.
const UNKNOWN = new Set(["'", '"', 'T*', 'TD', 'TL', 'Tc', 'Tw', 'Tz']);
const DIGITS = '0123456789ABCDEF';
const SIGNS = /^<(?:[0-9A-Fa-f]{4})+>$/;

/**
 * Joins the signs between two changes of anything else. Chromium writes `<0012> Tj 5.6 0 Td <0034> Tj…`;
 * a viewer moves on by the widths of the font, so that only what differs from them need be written.
 */
export function joinSigns(data: Uint8Array, widthsOf: WidthsOf): Uint8Array {
  const operations = readOperations(data);
  if (operations.some(({ word }) => UNKNOWN.has(word))) return data;
  const joiner = new SignJoiner(data, widthsOf);
  for (const operation of operations) joiner.see(operation);
  return joiner.finish();
}

class SignJoiner {
  readonly #data: Buffer;
  readonly #widthsOf: WidthsOf;
  readonly #parts: string[] = [];
  /** Bytes up to here are written, or left out. */
  #copied = 0;
  #widths: ((sign: number) => number) | undefined;
  #size = 0;
  // All from where the line begins, as it is written: where the next sign is to stand, and where it
  // would by itself; not a number when that is not known.
  #place = 0;
  #end = 0;
  #hasMoved = false;
  /** The signs since the last change, in hexadecimal. */
  #run = '';
  readonly #written = new Map<number, string>();

  constructor(data: Uint8Array, widthsOf: WidthsOf) {
    this.#data = Buffer.from(data.buffer, data.byteOffset, data.length);
    this.#widthsOf = widthsOf;
  }

  see(operation: Operation): void {
    const { word } = operation;
    if (word === 'Tj') this.#show(operation);
    else if (word === 'Td') this.#move(operation);
    else {
      this.#endRun(operation.start);
      if (word === 'Tf') this.#setFont(operation.operands);
      if (word === 'BT' || word === 'ET' || word === 'Tm') this.#startLine();
    }
  }

  finish(): Uint8Array {
    this.#endRun(this.#data.length);
    this.#copy(this.#data.length);
    return Buffer.from(this.#parts.join(''), 'latin1');
  }

  #setFont([name, size]: readonly PdfValue[]): void {
    this.#widths = this.#widthsOf(nameOf(name));
    this.#size = Number(size);
  }

  #startLine(): void {
    this.#place = 0;
    this.#end = 0;
    this.#hasMoved = false;
  }

  // Along the line only: whether it must be written shows with the next sign.
  #move({ operands, start, end }: Operation): void {
    const [x = 0, y = 0] = operands as number[];
    this.#leaveOut(start, end);
    this.#place += x;
    this.#hasMoved = true;
    if (y === 0) return;
    this.#closeRun();
    this.#parts.push(`${figure(this.#place, 6)} ${figure(y, 6)} Td\n`);
    this.#startLine();
  }

  #show(operation: Operation): void {
    const { start, end } = operation;
    const widths = this.#widths;
    const signs = widths && this.#size > 0 ? this.#signsOf(operation) : undefined;
    if (widths === undefined || signs === undefined) {
      this.#endRun(start);
      this.#writeMove();
      this.#end = NaN;
      return;
    }
    this.#leaveOut(start, end);
    this.#moveInRun();
    for (const sign of signs) {
      this.#end += (widths(sign) * this.#size) / 1000;
      this.#run += this.#write(sign);
    }
  }

  #signsOf(operation: Operation): readonly number[] | undefined {
    const { start } = operation;
    // Nearly always `<0012>`: read on the spot.
    const isOne = this.#data[start] === 0x3c && this.#data[start + 5] === 0x3e;
    const one = isOne ? this.#figureAt(start + 1) : NaN;
    if (!Number.isNaN(one)) return [one];
    const [shown] = operation.operands;
    const written = isString(shown) ? shown.written : '';
    if (!SIGNS.test(written)) return undefined;
    const count = (written.length - 2) / 4;
    return Array.from({ length: count }, (_, index) =>
      parseInt(written.slice(1 + index * 4, 5 + index * 4), 16),
    );
  }

  /** Four hexadecimal digits. */
  #figureAt(start: number): number {
    let figure = 0;
    for (let at = start; at < start + 4; at++) {
      const digit = DIGITS.indexOf(String.fromCharCode(this.#data[at] ?? 0));
      figure = digit < 0 ? NaN : figure * 16 + digit;
    }
    return figure;
  }

  #write(sign: number): string {
    const known = this.#written.get(sign);
    const written = known ?? sign.toString(16).toUpperCase().padStart(4, '0');
    if (known === undefined) this.#written.set(sign, written);
    return written;
  }

  #moveInRun(): void {
    if (this.#run === '') this.#writeMove();
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    const off = ((this.#end - this.#place) / this.#size) * 1000;
    if (Math.abs(off) <= TOLERANCE) return;
    const back = figure(off, 1);
    this.#run += `>${back}<`;
    this.#end -= (Number(back) * this.#size) / 1000;
  }

  #writeMove(): void {
    if (!this.#hasMoved) return;
    this.#parts.push(`${figure(this.#place, 6)} 0 Td\n`);
    this.#startLine();
  }

  /** Ends the string before an operation that is copied as it is. */
  #endRun(start: number): void {
    this.#closeRun();
    this.#copy(start);
  }

  #closeRun(): void {
    const run = this.#run;
    if (run !== '') this.#parts.push(run.includes('>') ? `[<${run}>] TJ\n` : `<${run}> Tj\n`);
    this.#run = '';
  }

  #leaveOut(start: number, end: number): void {
    this.#copy(start);
    this.#copied = end;
    // The space behind it too.
    while (this.#data[this.#copied] === 0x0a || this.#data[this.#copied] === 0x20) this.#copied++;
  }

  #copy(to: number): void {
    if (to > this.#copied) this.#parts.push(this.#data.toString('latin1', this.#copied, to));
    this.#copied = Math.max(this.#copied, to);
  }
}

/** A number as PDF writes it, without an exponent. */
function figure(value: number, places: number): string {
  const scale = 10 ** places;
  return String(Math.round(value * scale) / scale || 0);
}
