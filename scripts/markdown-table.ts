/** Rows of Markdown → a table, and what its cells and anchors need. */
import GithubSlugger from 'github-slugger';

/** Writes a table; a bar in a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes words as code. */
export function code(words: string): string {
  return `\`${words}\``;
}

/** The address of a heading on the same page, as GitHub makes it where the heading stands once. */
export function anchor(heading: string): string {
  return `#${new GithubSlugger().slug(heading)}`;
}

/** Said at the top of each page. */
export const GENERATED = '<!-- Written by `npm run generate` from the code: change it there. -->';
