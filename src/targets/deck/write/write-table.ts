/** A placed table → a native table over the dots of its cells. */

import type { PlacedTable } from '../fit/placed.ts';
import { cellInsets, dotsGeometry } from '../measure/measure-table.ts';
import { sizeOf } from '../measure/text-look.ts';
import type { ParagraphNote } from '../package/annotations.ts';
import type { Cell } from '../slide-spec.ts';
import { toInches } from '../units.ts';
import type { Margin, TableCell } from './pptxgenjs.ts';
import { holderNote, place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';
import { writeDots } from './write-dots.ts';
import { paragraphNotes, writeRuns } from './write-text.ts';
import type { TextWriting } from './write-text.ts';

const ALIGN = { right: 'r', center: 'ctr' } as const;

/** Writes a table; its dots go below it, so that no shape covers text. */
export function writeTable(table: PlacedTable, writer: SlideWriter): void {
  writeTableDots(table, writer);
  const writing: TextWriting = { ...writer, look: table.look, explicit: true };
  const notes: ParagraphNote[] = [];
  const rows = table.rows.map(({ cells }) =>
    table.columns.map((_, at): TableCell => {
      const cell = cells[at] ?? { paragraphs: [] };
      const empty = { runs: [], level: 0, marker: 'none', role: 'body' } as const;
      const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [empty];
      notes.push(...paragraphNotes(paragraphs, writing, cell.align && ALIGN[cell.align]));
      return {
        text: writeRuns(paragraphs, writing),
        options: { margin: marginsOf(cell, at, table), valign: 'middle' },
      };
    }),
  );
  const objectName = writer.note({
    name: table.name,
    alt: table.alt,
    header: table.header,
    paragraphs: notes,
    ...holderNote(table.holder, table.box),
  });
  writer.slide.addTable(rows, {
    ...place(table.box),
    objectName,
    colW: table.columns.map(toInches),
    rowH: table.rows.map(({ height }) => toInches(height)),
    autoPage: false,
  });
}

function marginsOf(cell: Cell, at: number, table: PlacedTable): Margin {
  const { left, top, right, bottom } = cellInsets(cell, at, table.columns.length, table.look);
  return [toInches(top), toInches(right), toInches(bottom), toInches(left)];
}

function writeTableDots(table: PlacedTable, writer: SlideWriter): void {
  let y = table.box.y;
  for (const row of table.rows) {
    let x = table.box.x;
    for (const [at, width] of table.columns.entries()) {
      const cell = row.cells[at];
      if (cell?.dots) {
        const [first] = cell.paragraphs;
        const size = first ? sizeOf(first, table.look) : (table.look.levels[0]?.size ?? 14);
        const geometry = dotsGeometry(cell.dots.max, size);
        const left =
          x +
          cellInsets({ paragraphs: cell.paragraphs }, at, table.columns.length, table.look).left;
        const top = y + row.height / 2 - geometry.diameter / 2;
        writeDots(cell.dots, { x: left, y: top }, geometry, writer);
      }
      x += width;
    }
    y += row.height;
  }
}
