/** Tables → widths of columns and heights of rows. */
import type { Cell, TableBlock } from '../slide-spec.ts';
import type { Insets } from '../template/template-model.ts';
import { textHeight, textWidths } from './measure-text.ts';
import type { Fonts } from './open-fonts.ts';
import { sizeOf } from './text-look.ts';
import type { TextLook } from './text-look.ts';

const SIDE = 6;
const ABOVE = 4;

/** Diameter, gap and whole width of a row of dots, in points. */
export interface DotsGeometry {
  readonly diameter: number;
  readonly gap: number;
  readonly width: number;
}

/** The geometry of `count` dots beside text of a size. */
export function dotsGeometry(count: number, size: number): DotsGeometry {
  const diameter = Math.round(size * 0.8 * 2) / 2;
  const gap = Math.round(diameter * 0.4 * 2) / 2;
  return { diameter, gap, width: count * diameter + (count - 1) * gap };
}

/** The inner margins of a cell: none at the table's sides, room for its dots on the left. */
export function cellInsets(cell: Cell, at: number, columns: number, look: TextLook): Insets {
  const [first] = cell.paragraphs;
  const size = first ? sizeOf(first, look) : (look.levels[0]?.size ?? 14);
  const dots = cell.dots ? dotsGeometry(cell.dots.max, size).width + size * 0.6 : 0;
  return {
    left: (at === 0 ? 0 : SIDE) + dots,
    right: at === columns - 1 ? 0 : SIDE,
    top: ABOVE,
    bottom: ABOVE,
  };
}

/** The height that a row needs, in points. */
export function rowHeight(
  cells: readonly Cell[],
  columns: readonly number[],
  look: TextLook,
  fonts: Fonts,
): number {
  const heights = cells.map((cell, at) => {
    const insets = cellInsets(cell, at, columns.length, look);
    const width = (columns[at] ?? 0) - insets.left - insets.right;
    return textHeight(cell.paragraphs, width, look, fonts) + insets.top + insets.bottom;
  });
  return Math.max(...heights, (look.levels[0]?.size ?? 14) * 1.2 + 2 * ABOVE);
}

/** The look of a header's cells: the native style sets them in bold. */
export function headLook(look: TextLook): TextLook {
  return { ...look, levels: look.levels.map((level) => ({ ...level, bold: true })) };
}

/** Shares the width among the columns: as the author asks, else by what the cells hold. */
export function columnWidths(
  table: TableBlock,
  width: number,
  look: TextLook,
  fonts: Fonts,
): number[] {
  // The rest of a split table keeps its header: the widths of the whole table hold on every page.
  const { size, font } = look.levels[0] ?? { size: 0, font: '' };
  return fonts.remember(table.head, `columns ${width} ${size} ${font}`, () => {
    const whole = boundsOf(table, look, fonts);
    // Only where not every long word has room are some cut between their letters.
    const tight = sumOf(whole, ({ least }) => least) > width;
    const bounds = tight ? whole.map((bound) => ({ ...bound, least: bound.cut })) : whole;
    const shares = table.shares.length === bounds.length ? table.shares : undefined;
    return shares ? byShares(shares, bounds, width) : byContent(bounds, width);
  });
}

/** The narrowest that a table can be, in points, words of ordinary length left whole. */
export function leastWidth(table: TableBlock, look: TextLook, fonts: Fonts): number {
  return sumOf(boundsOf(table, look, fonts), ({ cut }) => cut);
}

function sumOf(bounds: readonly Bounds[], pick: (bound: Bounds) => number): number {
  return bounds.reduce((total, bound) => total + pick(bound), 0);
}

function boundsOf(table: TableBlock, look: TextLook, fonts: Fonts): Bounds[] {
  const bold = headLook(look);
  const count = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) => {
    const measure = (row: readonly Cell[], own: TextLook): Bounds[] => {
      const cell = row[at];
      if (!cell) return [];
      const { least, cut, natural } = textWidths(cell.paragraphs, own, fonts);
      const { left, right } = cellInsets(cell, at, count, own);
      // The model of lines keeps 1 % back.
      const outer = (width: number): number => width / 0.98 + left + right;
      // What stands beside dots stays on their line.
      if (cell.dots)
        return [{ least: outer(natural), cut: outer(natural), natural: outer(natural) }];
      return [{ least: outer(least), cut: outer(cut), natural: outer(natural) }];
    };
    const widths = [
      ...measure(table.head, bold),
      ...table.rows.flatMap((row) => measure(row, look)),
    ];
    const widest = (pick: (bound: Bounds) => number): number => Math.max(...widths.map(pick), 24);
    return {
      least: widest(({ least }) => least),
      cut: widest(({ cut }) => cut),
      natural: widest(({ natural }) => natural),
    };
  });
}

/** Widths of a column in points: with every word whole, with very long ones cut, with every paragraph on one line. */
interface Bounds {
  readonly least: number;
  readonly cut: number;
  readonly natural: number;
}

function byContent(bounds: readonly Bounds[], width: number): number[] {
  const least = sumOf(bounds, (bound) => bound.least);
  const natural = sumOf(bounds, (bound) => bound.natural);
  if (natural <= width) {
    return bounds.map((bound) => bound.natural + ((width - natural) * bound.natural) / natural);
  }
  if (least >= width) return bounds.map((bound) => (bound.least * width) / least);
  // Long columns give way first: room is shared by the root of what each would like.
  const wishes = bounds.map((bound) => Math.sqrt(Math.max(bound.natural - bound.least, 0)));
  const total = wishes.reduce((a, b) => a + b, 0);
  return bounds.map((bound, at) => bound.least + ((width - least) * (wishes[at] ?? 0)) / total);
}

/** No column gets narrower than its longest word while another has room to give. */
function byShares(shares: readonly number[], bounds: readonly Bounds[], width: number): number[] {
  const total = shares.reduce((a, b) => a + b, 0);
  const wanted = shares.map((share) => (share / total) * width);
  const short = wanted.map((value, at) => Math.max(0, (bounds[at]?.least ?? 0) - value));
  const spare = wanted.map((value, at) => Math.max(0, value - (bounds[at]?.least ?? 0)));
  const lack = short.reduce((a, b) => a + b, 0);
  const excess = spare.reduce((a, b) => a + b, 0);
  if (lack === 0 || excess < lack) return wanted;
  return wanted.map((value, at) => value + (short[at] ?? 0) - (lack * (spare[at] ?? 0)) / excess);
}
