/** An HTML table → a native one: header, rows, dots, shares of width. */
import type { Element } from 'hast';

import type { Block, Cell, Dots, Paragraph } from '../slide-spec.ts';
import { childTags, hasClass, isTag, property } from './html-tree.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './read-blocks.ts';
import { lookOf, plainWords } from './read-runs.ts';
import type { Look } from './read-runs.ts';

/** Reads a table; an empty one is nothing. */
export function readTable(table: Element, look: Look, reading: Reading): Block[] {
  const sections = childTags(table, 'thead', 'tbody', 'tfoot');
  const rowsOf = (section: Element | undefined): Element[] =>
    section ? childTags(section, 'tr') : [];
  // A native table has one row of header: what a head says further is a row like any other.
  const [first, ...further] = rowsOf(sections.find(({ tagName }) => tagName === 'thead'));
  const head = first ? [first] : [];
  const body = sections.filter(({ tagName }) => tagName !== 'thead').flatMap(rowsOf);
  const read = (row: Element): Cell[] =>
    childTags(row, 'td', 'th').map((cell) => readCell(cell, lookOf(row, look), reading));
  const rows = [...further, ...childTags(table, 'tr'), ...body].map(read);
  if (rows.length === 0) return [];
  const caption = childTags(table, 'caption')[0];
  const most = property(table, 'dataRows');
  return [
    {
      type: 'table',
      alt: property(table, 'ariaLabel') ?? (caption ? plainWords(caption) : ''),
      head: head.flatMap(read),
      rows,
      shares: readShares(table),
      ...(most !== undefined && { most: Number(most) }),
    },
  ];
}

function readShares(table: Element): number[] {
  const columns = childTags(table, 'colgroup').flatMap((group) => childTags(group, 'col'));
  return columns.map((column) => Number(property(column, 'dataShare') ?? 1));
}

function readCell(cell: Element, look: Look, reading: Reading): Cell {
  const drawing = cell.children.find((node) => isTag(node, 'svg') && hasClass(node, 'dots'));
  const dots = isTag(drawing) ? readDots(drawing) : undefined;
  const content = cell.children.filter((node) => node !== drawing);
  // The native header row is bold by its style.
  const { bold: _, ...inherited } = lookOf(cell, look);
  const paragraphs = readBlocks(content, inherited, reading).flatMap((block) =>
    paragraphsOfBlock(block, inherited, reading),
  );
  const align = alignOf(cell);
  return {
    paragraphs,
    ...(dots && { dots }),
    ...(align && { align }),
  };
}

/** A cell holds text only: what else stands in it is said in words. */
function paragraphsOfBlock(block: Block, { lang }: Look, reading: Reading): readonly Paragraph[] {
  if (block.type === 'text') return block.paragraphs;
  const line = (text: string, look: { readonly code?: true } = {}): Paragraph => ({
    runs: [{ text, lang, ...look }],
    level: 0,
    marker: 'none',
    role: 'body',
  });
  if (block.type === 'code') return block.lines.map((text) => line(text, { code: true }));
  if (block.type === 'table') {
    const rows = block.head.length > 0 ? [block.head, ...block.rows] : block.rows;
    return rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
  }
  reading.lose(
    `Unexpected ${block.type} in a cell of a table, expected text: “${block.alt}” is shown in its place`,
  );
  return block.alt === '' ? [] : [line(block.alt)];
}

function alignOf(cell: Element): Cell['align'] {
  const align = property(cell, 'align') ?? property(cell, 'dataAlign');
  return align === 'right' || align === 'center' ? align : undefined;
}

/** Reads the drawing that the `dots` helper makes. */
function readDots(drawing: Element): Dots {
  const circles = childTags(drawing, 'circle');
  const count = (name: string): number => circles.filter((dot) => hasClass(dot, name)).length;
  const rating = count('dot-on');
  return {
    rating,
    max: circles.length,
    target: rating + count('dot-aim'),
    alt: property(drawing, 'ariaLabel') ?? '',
  };
}
