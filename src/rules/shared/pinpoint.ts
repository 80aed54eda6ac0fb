/** A place and a word that stands somewhere below it → the word's own place on disk. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { decodeSource } from '../../source/decode.ts';
import type { SourceIndex } from '../../source/index-sources.ts';

/** Finds the place of each word that a text holds, in the order of the text; the same word again is its next occurrence. */
export function pinpointEach(
  index: SourceIndex,
  place: Place,
  words: readonly string[],
): { word: string; place: Place }[] {
  const seen = new Map<string, number>();
  return words.map((word) => {
    const nth = seen.get(word) ?? 0;
    seen.set(word, nth + 1);
    return { word, place: pinpoint(index, place, word, nth) };
  });
}

/** Finds the place of the nth whole `word` from a place on; that place itself where it is written otherwise. */
export function pinpoint(
  { sources }: SourceIndex,
  { file, line, column }: Place,
  word: string,
  nth = 0,
): Place {
  const start = { file, line, column };
  const bytes = sources.files.get(file);
  const text = bytes ? decodeSource(file, bytes) : '';
  if (typeof text !== 'string') return start;
  const lines = text.split('\n').slice(line - 1);
  const below = [(lines[0] ?? '').slice(column - 1), ...lines.slice(1)].join('\n');
  const found = [...below.matchAll(wholeWord(word))][nth];
  if (!found) return start;
  const before = below.slice(0, found.index).split('\n');
  const offset = (before.at(-1) ?? '').length;
  const from = before.length === 1 ? column + offset : offset + 1;
  const at = line + before.length - 1;
  return { file, line: at, column: from, endLine: at, endColumn: from + word.length };
}

/** Letters may not go on before or after a word; signs may stand anywhere. */
function wholeWord(word: string): RegExp {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  const before = /^[\p{L}\p{N}_]/u.test(word) ? '(?<![\\p{L}\\p{N}_])' : '';
  const after = /[\p{L}\p{N}_]$/u.test(word) ? '(?![\\p{L}\\p{N}_])' : '';
  return new RegExp(before + escaped + after, 'gu');
}
