/** Data, a title and headings → the text of a Markdown source, as an author would type it. */
import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';

/** What goes into the file. */
export interface SourceParts {
  /** Front matter, in the order in which it is to stand; undefined values are left out. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Lines under the data that YAML reads as nothing: what could be said there. */
  readonly comments?: readonly string[];
  readonly title?: string;
  /** Headings of the second level, with nothing below them yet. */
  readonly headings?: readonly string[];
  /** Markdown that is written already, below the rest. */
  readonly body?: string;
}

/** Writes front matter, the title as the only H1, and empty sections. */
export function writeSource({
  data,
  comments = [],
  title,
  headings = [],
  body,
}: SourceParts): string {
  const said = Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== ''),
  );
  const yaml = Object.keys(said).length > 0 ? stringify(said, { lineWidth: 0 }) : '';
  const notes = comments.map((line) => `# ${line}\n`).join('');
  const children: RootContent[] = [
    ...(title === undefined ? [] : [heading(1, title)]),
    ...headings.map((text) => heading(2, text)),
  ];
  const root: Root = { type: 'root', children };
  const below = body === undefined ? '' : `\n${body.trim()}\n`;
  // Or an address in a title would be a link, and take with it what was escaped.
  const markdown = toMarkdown(root, { extensions: [gfmToMarkdown()] });
  return `---\n${yaml}${notes}---\n\n${markdown}${below}`;
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}
