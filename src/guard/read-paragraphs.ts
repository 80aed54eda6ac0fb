/** Text → its paragraphs: lines that follow each other are read in one go, as a reader does. */
import type { ReadableText } from './readable-text.ts';

/** Cuts a text at its blank lines. */
export function readParagraphs(text: string, place = ''): ReadableText[] {
  return text.split(/\n\s*\n/).map((paragraph) => ({ place, text: paragraph }));
}
