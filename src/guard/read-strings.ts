/** Bytes of any kind → what in them reads as text, in one byte a letter, in UTF-8 or in UTF-16. */
import type { ReadableText } from './readable-text.ts';

/** Letters in a row that make a text: fewer are chance. */
const LEAST = 5;
const ONE_BYTE = new RegExp(`[\\x20-\\x7e\\xa0-\\xff\\t]{${LEAST},}`, 'g');
const TWO_BYTES = new RegExp(`(?:[\\x20-\\x7e\\xa0-\\xff]\\0){${LEAST},}`, 'g');
const TWO_BYTES_BIG = new RegExp(`(?:\\0[\\x20-\\x7e\\xa0-\\xff]){${LEAST},}`, 'g');

/** Finds the texts. */
export function readStrings(bytes: Uint8Array): ReadableText[] {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const found = [
    ...[...latin.matchAll(ONE_BYTE)].flatMap(([text]) => [text, asUtf8(text)]),
    ...[...latin.matchAll(TWO_BYTES), ...latin.matchAll(TWO_BYTES_BIG)].map(([text]) =>
      text.replaceAll('\0', ''),
    ),
  ];
  return [...new Set(found)].map((text) => ({ place: '', text }));
}

function asUtf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
