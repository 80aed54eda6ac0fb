/** A Markdown file → its front matter and its body, each on the lines that it has on disk. */

/** The two parts of a file; each is padded so that line numbers are those on disk. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
}

const FENCE = /^---[ \t]*\n([\s\S]*?)(?:^)---[ \t]*(?:\n|$)/m;

/** Cuts a file at its front matter; without one, the front matter is empty. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = text.startsWith('---') ? FENCE.exec(text) : null;
  if (match?.index !== 0) return { yaml: '', body: text };
  const lines = match[0].split('\n').length - 1;
  return { yaml: `\n${match[1] ?? ''}`, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
