/** A content stream that shows its text sign by sign → the same text in whole strings: a quarter of the bytes. */
import { isString, nameOf, type PdfValue } from '../objects/values.ts';
import { readOperations, type Operation } from './content-operations.ts';

/** The width of each sign of a font in thousandths of its size; undefined for one that is left as it is. */
export type WidthsOf = (font: string) => ((sign: number) => number) | undefined;

// Thousandths of the size: what a sign may stand beside its place, a tenth of what an eye can see.
const TOLERANCE = 2;

// What would move text in a way that is not followed here; Chromium writes none of it.
const UNKNOWN = new Set(["'", '"', 'T*', 'TD', 'TL', 'Tc', 'Tw', 'Tz']);
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

  #show({ operands, start, end }: Operation): void {
    const [shown] = operands;
    const widths = this.#widths;
    const written = isString(shown) ? shown.written : '';
    if (widths === undefined || this.#size <= 0 || !SIGNS.test(written)) {
      this.#endRun(start);
      this.#writeMove();
      this.#end = NaN;
      return;
    }
    this.#leaveOut(start, end);
    this.#moveInRun();
    for (let at = 1; at + 4 < written.length; at += 4) {
      const sign = parseInt(written.slice(at, at + 4), 16);
      this.#end += (widths(sign) * this.#size) / 1000;
    }
    this.#run += written.slice(1, -1);
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
