/** A Markdown file → its front matter and its body, each on the lines that it has on disk. */

/** The two parts of a file; each is padded so that line numbers are those on disk. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** True when a front matter is opened and never closed. */
  readonly isOpen: boolean;
}

const OPENING = /^---[ \t]*(?:\n|$)/;
const CLOSING = /^---[ \t]*$/m;

/** Cuts a file at its front matter; without one, the front matter is empty. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return { yaml: '', body: text, isOpen: false };
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) return { yaml: '', body: '', isOpen: true };
  const end = start + closing.index;
  const after = end + closing[0].length + 1;
  const lines = text.slice(0, after).split('\n').length - 1;
  return {
    yaml: `\n${text.slice(start, end)}`,
    body: '\n'.repeat(lines) + text.slice(after),
    isOpen: false,
  };
}
