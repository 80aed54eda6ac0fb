/** A text and a width → its lines, so that a drawing can hold it: SVG wraps nothing by itself. */
import { guessWidth } from './svg.ts';

/**
 * Breaks a text at its spaces, and a word that is wider than a line between its letters; never at a no-break space.
 *
 * @param width in user units
 * @returns one line at least; none is guessed wider than `width` unless it is a single letter
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n\r]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (guessWidth(longer, fontSize) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, fontSize);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Cuts a word into pieces that fit; what a reader sees as one letter stays whole. */
function breakWord(word: string, width: number, fontSize: number): string[] {
  if (guessWidth(word, fontSize) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && guessWidth(piece + segment, fontSize) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
