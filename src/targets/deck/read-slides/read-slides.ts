/** The HTML of a deck's templates → slides: each `<section data-layout="…">` is one. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

import { COMMON_SLOTS, SLIDE_KINDS } from '../kinds.ts';
import { proofingLanguage } from '../proofing-language.ts';
import type { Block, Paragraph, Run, SlideSpec } from '../slide-spec.ts';
import { hasClass, isTag, property } from './html-tree.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './read-blocks.ts';
import { collapse, lookOf, plainWords, readRuns } from './read-runs.ts';
import type { Look } from './read-runs.ts';

/** Parses the HTML of a deck. */
export function parseDeck(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/**
 * Reads every slide of a tree, in order.
 *
 * @throws Error when a section names no known layout, has no title, or an id is used twice: a defect of the theme
 */
export function readSlides(tree: Root, lang: string, reading: Reading): SlideSpec[] {
  const slides = sectionsOf(tree).map((section, at) => readSlide(section, at, lang, reading));
  const ids = new Set<string>();
  for (const { id } of slides) {
    if (ids.has(id)) throw new Error(`Two slides have the id ${id}`);
    ids.add(id);
  }
  return slides;
}

function sectionsOf(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'section' && property(child, 'dataLayout') !== undefined) return [child];
    return sectionsOf(child);
  });
}

function readSlide(section: Element, at: number, lang: string, reading: Reading): SlideSpec {
  const kind = property(section, 'dataLayout') ?? '';
  const definition = SLIDE_KINDS[kind];
  if (!definition) throw new Error(`A slide asks for the layout ${kind}, which is none of ours`);
  const look = lookOf(section, { lang: proofingLanguage(lang) });
  const heading = section.children.find((node) => isTag(node, 'h1'));
  if (!isTag(heading)) throw new Error(`The slide ${property(section, 'id') ?? at + 1} has no h1`);
  const slots = new Map<string, Block[]>();
  const loose: ElementContent[] = [];
  let notes: Paragraph[] = [];
  const fill = (name: string, blocks: readonly Block[]): void => {
    if (blocks.length > 0) slots.set(name, [...(slots.get(name) ?? []), ...blocks]);
  };
  for (const node of section.children) {
    const slot = isTag(node) ? slotOf(node, kind) : undefined;
    if (node === heading) continue;
    if (isTag(node, 'aside') && hasClass(node, 'notes')) {
      notes = [...notes, ...readNotes(node, look, reading)];
    } else if (slot !== undefined && isTag(node)) {
      fill(slot, readSlot(node, look, reading));
    } else loose.push(node);
  }
  const main = definition.slots[0]?.name;
  if (main !== undefined) fill(main, readBlocks(loose, look, reading));
  const part = property(section, 'dataPart');
  return {
    id: property(section, 'id') ?? `slide-${at + 1}`,
    kind,
    title: withoutLinks(readRuns(heading.children, lookOf(heading, look))),
    slots,
    notes,
    ...(part !== undefined && { part }),
  };
}

/** A title is no place for a link: it would be underlined. */
function withoutLinks(runs: readonly Run[]): Run[] {
  return collapse(runs.map(({ link: _, ...run }) => run));
}

/** The line at the foot of every slide: `<p data-deck="foot">`, outside all sections. */
export function readFoot(tree: Root): string {
  const foot = tree.children.find((node) => isTag(node) && property(node, 'dataDeck') === 'foot');
  return isTag(foot) ? plainWords(foot) : '';
}

/** The slot that a direct child of a section fills: named, or by what it is. */
function slotOf(element: Element, kind: string): string | undefined {
  const named = property(element, 'dataSlot');
  if (named !== undefined) {
    const known = [...COMMON_SLOTS, ...(SLIDE_KINDS[kind]?.slots ?? []).map(({ name }) => name)];
    if (!known.includes(named)) throw new Error(`The layout ${kind} has no slot ${named}`);
    return named;
  }
  if (element.tagName === 'footer') return 'source';
  return element.tagName === 'p' && hasClass(element, 'kicker') ? 'kicker' : undefined;
}

function readSlot(element: Element, look: Look, reading: Reading): Block[] {
  // A paragraph or a list may fill a slot by itself; a `div` only holds what does.
  const wrapper = ['div', 'footer'].includes(element.tagName);
  return readBlocks(wrapper ? element.children : [element], lookOf(element, look), reading);
}

/** Speaker notes: paragraphs only; a table becomes a line a row, code stays as lines. */
function readNotes(aside: Element, look: Look, reading: Reading): Paragraph[] {
  const plain = (text: string, lang: string): Paragraph => ({
    runs: [{ text, lang }],
    level: 0,
    marker: 'none',
    role: 'body',
  });
  return readBlocks(aside.children, look, reading).flatMap((block): readonly Paragraph[] => {
    if (block.type === 'text') return block.paragraphs;
    if (block.type === 'code') return block.lines.map((line) => plain(line, block.lang));
    if (block.type === 'table') return block.rows.map((row) => joinCells(row));
    return block.alt === '' ? [] : [plain(block.alt, look.lang)];
  });
}

function joinCells(cells: readonly { readonly paragraphs: readonly Paragraph[] }[]): Paragraph {
  const runs = cells.flatMap(({ paragraphs }, at) => {
    const words = paragraphs.flatMap((paragraph) => paragraph.runs);
    const [first] = words;
    return at > 0 && first ? [{ text: ' – ', lang: first.lang }, ...words] : words;
  });
  return { runs, level: 0, marker: 'bullet', role: 'body' };
}
