/** A place and words that stand somewhere below it → the words' own places on disk. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { decodeSource } from '../../source/decode.ts';
import type { SourceIndex } from '../../source/index-sources.ts';

/** A word with its place. */
export interface Pinpointed {
  readonly word: string;
  readonly place: Place;
}

/** How many lines are looked at first: a paragraph is seldom longer. */
const NEAR = 20;

/**
 * Finds the place of each word that a text holds, in the order of the text.
 *
 * The same word again is its next occurrence; a word that is written otherwise on disk has the place of the text.
 */
export function pinpointEach(
  index: SourceIndex,
  { file, line, column }: Place,
  words: readonly string[],
): Pinpointed[] {
  if (words.length === 0) return [];
  const lines = linesOf(index, file);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = new Map<string, Place[]>();
  for (const [word, count] of counts) {
    const near = findAll(lines, { file, line, column }, word, NEAR);
    const isAll = near.length >= count;
    found.set(word, isAll ? near : findAll(lines, { file, line, column }, word, lines.length));
  }
  return words.map((word) => ({
    word,
    place: found.get(word)?.shift() ?? { file, line, column },
  }));
}

const cache = new WeakMap<Uint8Array, readonly string[]>();

/** A file's lines, cut once for each file in memory. */
function linesOf({ sources }: SourceIndex, file: string): readonly string[] {
  const bytes = sources.files.get(file);
  if (!bytes) return [];
  const known = cache.get(bytes);
  if (known) return known;
  const text = decodeSource(file, bytes);
  const lines = typeof text === 'string' ? text.split('\n') : [];
  cache.set(bytes, lines);
  return lines;
}

/** Finds every whole `word` from a place on, in a number of lines. */
function findAll(
  lines: readonly string[],
  { file, line, column }: Place,
  word: string,
  count: number,
): Place[] {
  const pattern = wholeWord(word);
  return lines.slice(line - 1, line - 1 + count).flatMap((text, offset) => {
    const from = offset === 0 ? column - 1 : 0;
    const at = line + offset;
    return [...text.slice(from).matchAll(pattern)].map(({ index }) => {
      const start = from + index + 1;
      return { file, line: at, column: start, endLine: at, endColumn: start + word.length };
    });
  });
}

/** Letters may not go on before or after a word; signs may stand anywhere. */
function wholeWord(word: string): RegExp {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const before = /^[\p{L}\p{N}_]/u.test(word) ? '(?<![\\p{L}\\p{N}_])' : '';
  const after = /[\p{L}\p{N}_]$/u.test(word) ? '(?![\\p{L}\\p{N}_])' : '';
  return new RegExp(before + escaped + after, 'gu');
}
