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
  const head = rowsOf(sections.find(({ tagName }) => tagName === 'thead')).slice(0, 1);
  const body = sections.filter(({ tagName }) => tagName !== 'thead').flatMap(rowsOf);
  const read = (row: Element): Cell[] =>
    childTags(row, 'td', 'th').map((cell) => readCell(cell, lookOf(row, look), reading));
  const rows = [...childTags(table, 'tr'), ...body].map(read);
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
  const paragraphs = readBlocks(content, inherited, reading).flatMap(paragraphsOfBlock);
  const align = alignOf(cell);
  return {
    paragraphs,
    ...(dots && { dots }),
    ...(align && { align }),
  };
}

/** A cell holds text only: what else stands in it is said in words. */
function paragraphsOfBlock(block: Block): readonly Paragraph[] {
  if (block.type === 'text') return block.paragraphs;
  if (block.type !== 'code') return [];
  return block.lines.map((line) => ({
    runs: [{ text: line, lang: block.lang, code: true }],
    level: 0,
    marker: 'none',
    role: 'body',
  }));
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
