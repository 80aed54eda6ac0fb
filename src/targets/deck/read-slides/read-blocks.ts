/** Block HTML → paragraphs, lists, tables, code, pictures and charts. */
import type { Element, ElementContent } from 'hast';

import { keepSentences } from '../cut-text.ts';
import type { Block, Paragraph, Role, Run } from '../slide-spec.ts';
import { childTags, hasClass, isBlank, isTag, property, wordsOf } from './html-tree.ts';
import { readChart, readPicture } from './read-figure.ts';
import type { PictureFile } from './read-figure.ts';
import { lookOf, plainWords, readRuns } from './read-runs.ts';
import type { Look } from './read-runs.ts';
import { readShapes } from './read-shapes.ts';
import { readTable } from './read-table.ts';

/** What reading needs from outside. */
export interface Reading {
  /** Finds a picture by its `src`. */
  picture(src: string): PictureFile | undefined;
  /** Says what cannot be shown. */
  lose(message: string): void;
}

const INLINE = new Set(
  'a abbr b br cite code del em i img input ins kbd mark q s samp small span strong sub sup time u data svg'.split(
    ' ',
  ),
);
const ROLES: readonly Role[] = ['lead', 'number', 'small', 'heading'];

/** Reads the children of an element as blocks. */
export function readBlocks(
  nodes: readonly ElementContent[],
  look: Look,
  reading: Reading,
  level = 0,
): Block[] {
  const blocks: Block[] = [];
  let inline: ElementContent[] = [];
  const flush = (): void => {
    const paragraphs = paragraphsOf(readRuns(inline, look), { level });
    if (paragraphs.length > 0) blocks.push({ type: 'text', paragraphs });
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && !INLINE.has(node.tagName)) {
      flush();
      blocks.push(...readElement(node, lookOf(node, look), reading, level));
    } else if (isTag(node, 'img')) {
      flush();
      blocks.push(...readPicture(node, look, reading));
    } else if (inline.length > 0 || !isBlank(node)) inline.push(node);
  }
  flush();
  return blocks;
}

/** Makes paragraphs of runs, one a forced line. */
export function paragraphsOf(
  runs: readonly Run[],
  { level = 0, role = 'body', marker = 'none' }: Partial<Omit<Paragraph, 'runs'>>,
): Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line, at) => ({ runs: line, level, role, marker: at === 0 ? marker : 'none' }));
}

function roleOf(element: Element): Role {
  return ROLES.find((role) => hasClass(element, role)) ?? 'body';
}

function text(paragraphs: readonly Paragraph[]): Block[] {
  return paragraphs.length > 0 ? [{ type: 'text', paragraphs }] : [];
}

/** Reads an element; `data-sentences` keeps so many sentences of each paragraph in it. */
function readElement(element: Element, look: Look, reading: Reading, level: number): Block[] {
  const blocks = readWhole(element, look, reading, level);
  const count = Number(property(element, 'dataSentences') ?? 0);
  if (count === 0) return blocks;
  return blocks.map((block) =>
    block.type === 'text'
      ? { ...block, paragraphs: block.paragraphs.map((item) => keepSentences(item, count)) }
      : block,
  );
}

type ReadElement = (element: Element, look: Look, reading: Reading, level: number) => Block[];

/** How each element is read; any other is read through. */
const READERS: Readonly<Record<string, ReadElement>> = {
  p: readParagraph,
  ul: readList,
  ol: readList,
  dl: readDefinitions,
  table: readTable,
  figure: readFigure,
  pre: (element, look) => [readCode(element, look)],
  figcaption: (element, look, _, level) => readLine(element, look, level, 'small'),
  blockquote: (element, look, reading, level) =>
    readBlocks(element.children, { ...look, tone: 'soft' }, reading, level),
  hr: () => [],
  script: () => [],
  style: () => [],
};

function readWhole(element: Element, look: Look, reading: Reading, level: number): Block[] {
  if (/^h[1-6]$|^summary$/.test(element.tagName)) return readLine(element, look, level, 'heading');
  const read = READERS[element.tagName];
  return read
    ? read(element, look, reading, level)
    : readBlocks(element.children, look, reading, level);
}

function readLine(element: Element, look: Look, level: number, role: Role): Block[] {
  return text(paragraphsOf(readRuns(element.children, look), { level, role }));
}

function readFigure(element: Element, look: Look, reading: Reading, level: number): Block[] {
  if (property(element, 'dataChart') !== undefined) return readChart(element, look);
  return property(element, 'dataShapes') === undefined
    ? readBlocks(element.children, look, reading, level)
    : readShapes(element, look, reading);
}

function readParagraph(element: Element, look: Look, reading: Reading, level: number): Block[] {
  const pictures = childTags(element, 'img');
  if (pictures.length > 0 && plainWords(element) === '') {
    return pictures.flatMap((picture) => readPicture(picture, look, reading));
  }
  const bold = hasClass(element, 'alert-title') ? { bold: true as const } : {};
  const runs = readRuns(element.children, { ...look, ...bold });
  return text(paragraphsOf(runs, { level, role: roleOf(element) }));
}

function readList(list: Element, look: Look, reading: Reading, level: number): Block[] {
  const numbered = list.tagName === 'ol';
  const start = Number(property(list, 'start') ?? 1);
  return childTags(list, 'li').flatMap((item, at) => {
    const blocks = readBlocks(item.children, lookOf(item, look), reading, level + 1);
    const [first, ...others] = blocks;
    if (first?.type !== 'text') return blocks;
    const [head, ...tail] = first.paragraphs;
    if (!head) return others;
    // An item's own paragraphs stand at the list's level; what is nested in it stands deeper by itself.
    const own = { ...head, level, role: roleOf(item) === 'body' ? head.role : roleOf(item) };
    const marked: Paragraph = numbered
      ? { ...own, marker: 'number', ordinal: start + at }
      : { ...own, marker: 'bullet' };
    return [{ type: 'text', paragraphs: [marked, ...tail] } satisfies Block, ...others];
  });
}

/** A list of terms: each small and soft above what it says. */
function readDefinitions(list: Element, look: Look, reading: Reading, level: number): Block[] {
  const items = list.children.flatMap((node) => (isTag(node, 'div') ? node.children : [node]));
  return items.flatMap((node) => {
    if (node.type !== 'element') return [];
    const own = lookOf(node, look);
    if (node.tagName === 'dd') return readBlocks(node.children, own, reading, level);
    return text(paragraphsOf(readRuns(node.children, own), { level, role: 'small' }));
  });
}

function readCode(element: Element, look: Look): Block {
  const lines = wordsOf(element).replace(/\n$/, '').split('\n');
  return { type: 'code', lines: lines.map((line) => line.replaceAll('\t', '  ')), lang: look.lang };
}
