/** The bytes of a content stream → the ends of its tokens and the words of its operators, without reading values. */

const OTHER = 0;
const SPACE = 1;
const DELIMITER = 2;
const FIGURE = 3;

// What each byte may be (ISO 32000-1, §7.2.2); figures begin a number and never an operator.
const KINDS = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ') KINDS[sign.charCodeAt(0)] = SPACE;
for (const sign of '()<>[]{}/%') KINDS[sign.charCodeAt(0)] = DELIMITER;
for (const sign of '0123456789+-.') KINDS[sign.charCodeAt(0)] = FIGURE;

const VALUES = new Set(['true', 'false', 'null']);

/** Steps from token to token: a few million of them in a long report. */
export class WordReader {
  readonly #bytes: Uint8Array;
  /** The few words that a stream is made of, by their first four bytes: one string each. */
  readonly #words = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The place of the next token, past white space and comments; the length at the end. */
  skipSpace(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    for (; at < bytes.length; at++) {
      const sign = bytes[at] as number;
      if (sign === 0x25) at = this.#endOfLine(at);
      else if (KINDS[sign] !== SPACE) break;
    }
    return Math.min(at, bytes.length);
  }

  /** Where a token ends. Brackets of arrays and dictionaries are tokens, so that what is inside is seen too. */
  endOfToken(from: number): number {
    const bytes = this.#bytes;
    const first = bytes[from] as number;
    if (first === 0x28) return this.#endOfString(from);
    if (first === 0x3c && bytes[from + 1] !== 0x3c) {
      const end = bytes.indexOf(0x3e, from);
      return end < 0 ? bytes.length : end + 1;
    }
    const isWord = KINDS[first] !== DELIMITER || first === 0x2f;
    if (!isWord) return from + (first === 0x3c ? 2 : 1);
    let at = from + 1;
    while (at < bytes.length && isRegular(bytes[at])) at++;
    return at;
  }

  /** The operator that a token is; undefined for a value or a part of one. */
  operatorIn(from: number, to: number): string | undefined {
    const bytes = this.#bytes;
    if (KINDS[bytes[from] as number] !== OTHER) return undefined;
    const length = to - from;
    if (length > 3) {
      const long = latin1(bytes, from, to);
      return VALUES.has(long) ? undefined : long;
    }
    let key = length;
    for (let at = from; at < to; at++) key = key * 256 + (bytes[at] as number);
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const word = latin1(bytes, from, to);
    this.#words.set(key, word);
    return word;
  }

  #endOfLine(from: number): number {
    let at = from;
    while (at < this.#bytes.length && this.#bytes[at] !== 0x0a && this.#bytes[at] !== 0x0d) at++;
    return at;
  }

  #endOfString(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let depth = 0;
    do {
      const sign = bytes[at++];
      if (sign === 0x5c) at++;
      else if (sign === 0x28) depth++;
      else if (sign === 0x29) depth--;
    } while (depth > 0 && at < bytes.length);
    return Math.min(at, bytes.length);
  }
}

function isRegular(sign: number | undefined): boolean {
  const kind = KINDS[sign as number];
  return kind === OTHER || kind === FIGURE;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
