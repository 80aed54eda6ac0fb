/** A table and a height → the rows that fit, under the header again, and the table of the rest. */
import { cellInsets, headLook, rowHeight } from '../measure/measure-table.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { Cell, TableBlock } from '../slide-spec.ts';
import type { PlacedRow } from './placed.ts';
import { takeParagraphs } from './split-text.ts';

/** The rows taken with their heights, and what is left. */
export interface TableCut {
  readonly rows: readonly PlacedRow[];
  readonly rest?: TableBlock;
}

/** Room for a table: the widths of its columns and the height for its rows, in points. */
export interface TableRoom {
  readonly columns: readonly number[];
  readonly height: number;
}

/**
 * Takes rows while they fit.
 *
 * @param must true on an empty slide: a row too tall for it is cut inside its cells
 */
export function takeRows(
  table: TableBlock,
  { columns, height }: TableRoom,
  look: TextLook,
  fonts: Fonts,
  must: boolean,
): TableCut {
  const measure = (cells: readonly Cell[], own = look): PlacedRow => ({
    cells,
    height: rowHeight(cells, columns, own, fonts),
  });
  const head = table.head.length > 0 ? [measure(table.head, headLook(look))] : [];
  const rows: PlacedRow[] = [];
  let used = head[0]?.height ?? 0;
  for (const cells of table.rows.slice(0, table.most ?? Infinity)) {
    const row = measure(cells);
    if (used + row.height > height) break;
    rows.push(row);
    used += row.height;
  }
  if (rows.length > 0) {
    return cutOf(table, [...head, ...rows], table.rows.slice(rows.length));
  }
  const [first, ...others] = table.rows;
  if (!first || !must) return { rows: [], rest: table };
  const halves = cutRow(first, columns, height - used, look, fonts);
  if (!halves) return { rows: [], rest: table };
  return cutOf(table, [...head, measure(halves[0])], [halves[1], ...others]);
}

function cutOf(
  table: TableBlock,
  rows: readonly PlacedRow[],
  rest: readonly (readonly Cell[])[],
): TableCut {
  return rest.length > 0 ? { rows, rest: { ...table, rows: rest } } : { rows };
}

/** Cuts a row in two where each of its cells must be cut; undefined where not even a line has room. */
function cutRow(
  cells: readonly Cell[],
  columns: readonly number[],
  height: number,
  look: TextLook,
  fonts: Fonts,
): readonly [Cell[], Cell[]] | undefined {
  const top: Cell[] = [];
  const bottom: Cell[] = [];
  for (const [at, cell] of cells.entries()) {
    const insets = cellInsets(cell, at, columns.length, look);
    const room = {
      width: (columns[at] ?? 0) - insets.left - insets.right,
      height: height - insets.top - insets.bottom,
    };
    const { taken, rest } = takeParagraphs(cell.paragraphs, room, look, fonts, true);
    if (taken.length === 0 && rest.length > 0) return undefined;
    top.push({ ...cell, paragraphs: taken });
    bottom.push({ paragraphs: rest, ...(cell.align && { align: cell.align }) });
  }
  return [top, bottom];
}
