/** A scanner's text → one that is only a text: no controls, no length that nobody reads, nothing that our Markdown would act on. */
import { visibleText } from '../diagnostics/visible-text.ts';

/** How a cut text ends. */
export const CUT = ' … (cut)';

/** Characters at most: of a line, and of a text of several lines. */
const MOST = { line: 240, lines: 1200 } as const;

/** What would be read as one of our two directives loses its bracket; see `markdown/redaction-spans.ts`. */
const DIRECTIVE = /(:\s*(?:redact|internal)\s*)\[/gi;

/** Puts a text on one line; empty when nothing is left. */
export function cleanLine(text: string, most: number = MOST.line): string {
  return disarm(
    cut(text, most * 2)
      .replaceAll(/\s+/g, ' ')
      .trim(),
    most,
  );
}

/** Keeps a text's lines, without blanks at its ends and more than one blank line between. */
export function cleanLines(text: string): string {
  const lines = cut(text, MOST.lines * 2)
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => visibleText(line).trimEnd());
  return disarm(
    lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    MOST.lines,
  );
}

/** A first cut, long before anything is searched: a scanner's text may be of any length. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most);
}

function disarm(text: string, most: number): string {
  const sound = text
    .split('\n')
    .map((line) => visibleText(line.toWellFormed()).replaceAll(DIRECTIVE, '$1('))
    .join('\n');
  if (sound.length <= most) return sound;
  // A sign of two code units is not cut in two.
  return (
    sound
      .slice(0, most - CUT.length)
      .toWellFormed()
      .replace(/\uFFFD?\s*$/u, '') + CUT
  );
}
