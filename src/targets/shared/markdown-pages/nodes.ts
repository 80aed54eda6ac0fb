/** Words and other nodes → mdast: the one place where the nodes of report pages are made. */
import type {
  AlignType,
  Blockquote,
  BlockContent,
  DefinitionContent,
  Emphasis,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
} from 'mdast';

import type { AlertKind } from '../../../markdown/alerts.ts';
import type { Reference } from '../../../markdown/reference.ts';

declare module 'mdast' {
  interface LinkData {
    /** Set when the link leads to a page of the same tree, by its path. */
    page?: string;
  }
}

/** What a line is made of: words are text, never Markdown; what is absent is left out. */
export type Part = string | PhrasingContent | undefined | readonly Part[];

/** Makes the nodes of a line. */
export function makeLine(...parts: readonly Part[]): PhrasingContent[] {
  return parts.flatMap((part): PhrasingContent[] => {
    if (part === undefined || part === '') return [];
    if (typeof part === 'string') return [{ type: 'text', value: collapse(part) }];
    return isList(part) ? makeLine(...part) : [part];
  });
}

/** Puts a text on one line; no-break spaces stay. */
export function collapse(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, ' ');
}

/** Joins what is there by a separator. */
export function joinParts(parts: readonly Part[], separator: string): Part[] {
  const said = parts.filter((part) => makeLine(part).length > 0);
  return said.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Makes a heading; with an id, links may lead to it. */
export function makeHeading(depth: Heading['depth'], line: Part, id?: string): Heading {
  const data = id === undefined ? {} : { data: { hProperties: { id } } };
  return { type: 'heading', depth, ...data, children: makeLine(line) };
}

/** Makes a paragraph. */
export function makeParagraph(...parts: readonly Part[]): Paragraph {
  return { type: 'paragraph', children: makeLine(...parts) };
}

/** Makes strong words. */
export function makeStrong(...parts: readonly Part[]): Strong {
  return { type: 'strong', children: makeLine(...parts) };
}

/** Makes emphasised words. */
export function makeEmphasis(...parts: readonly Part[]): Emphasis {
  return { type: 'emphasis', children: makeLine(...parts) };
}

/** Makes a piece of code in a line; an empty line in it would end the paragraph. */
export function makeCode(value: string): InlineCode {
  return { type: 'inlineCode', value: collapse(value) };
}

/** Makes a line that opens with what it is about. */
export function makeLabelled(label: string, ...parts: readonly Part[]): Part {
  return [makeStrong(label), ' – ', ...parts];
}

/** Makes a link to a thing of the report. */
export function linkThing(reference: Reference, ...parts: readonly Part[]): Link {
  return { type: 'link', url: '', data: { reference }, children: makeLine(...parts) };
}

/** Makes a link to a page of the tree. */
export function linkPage(page: string, ...parts: readonly Part[]): Link {
  return { type: 'link', url: '', data: { page }, children: makeLine(...parts) };
}

/** Makes a link to a picture or file of the engagement. */
export function linkFile(asset: string, ...parts: readonly Part[]): Link {
  return { type: 'link', url: '', data: { asset }, children: makeLine(...parts) };
}

/** Makes a link out of the engagement; only http, https and mailto stay links. */
export function linkOut(url: string, ...parts: readonly Part[]): Link {
  return { type: 'link', url, children: makeLine(...parts) };
}

/** A row of a list: its line, and what stands below it. */
export interface Item {
  readonly line: Part;
  readonly below?: readonly (BlockContent | DefinitionContent)[];
}

/** Makes a list of lines. */
export function makeList(items: readonly (Part | Item)[], ordered = false): List {
  return { type: 'list', ordered, spread: false, children: items.map(makeItem) };
}

function makeItem(item: Part | Item): ListItem {
  const { line, below = [] } = isItem(item) ? item : { line: item };
  return { type: 'listItem', spread: false, children: [makeParagraph(line), ...below] };
}

/** A column: its head, and where its cells stand. */
export type Column = string | { readonly head: string; readonly align: AlignType };

/** Makes a table; columns stand on the left unless said, heads too. */
export function makeTable(columns: readonly Column[], rows: readonly (readonly Part[])[]): Table {
  const heads = columns.map((column) => (typeof column === 'string' ? column : column.head));
  const align = columns.map((column) => (typeof column === 'string' ? 'left' : column.align));
  return { type: 'table', align, children: [heads, ...rows].map(makeRow) };
}

function makeRow(cells: readonly Part[]): TableRow {
  const children = cells.map((cell) => ({ type: 'tableCell' as const, children: makeLine(cell) }));
  return { type: 'tableRow', children };
}

/** Makes a table of facts, those without a value left out; the first one takes the place of a head. */
export function makeFacts(facts: readonly (readonly [label: Part, value: Part])[]): Table {
  const known = facts.filter(([, value]) => makeLine(value).length > 0);
  return { type: 'table', align: ['left', 'left'], children: known.map(makeRow) };
}

/** Makes a notice as GitHub shows it. */
export function makeAlert(alert: AlertKind, ...parts: readonly Part[]): Blockquote {
  return { type: 'blockquote', data: { alert }, children: [makeParagraph(...parts)] };
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}

function isItem(item: Part | Item): item is Item {
  return typeof item === 'object' && 'line' in item;
}
