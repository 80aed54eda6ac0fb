/** YAML text → the lines that its offsets are on. */
import { LineCounter } from 'yaml';

/** Counts the lines from the text itself: the parser counts none of those that it gives up on. */
export function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}
