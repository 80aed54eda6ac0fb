/** The structure of a table → whether its cells fill a grid, as a reader that goes cell by cell needs. */
import type { StructElement } from '../finish/structure-tree.ts';
import { dictOf, itemsOf } from '../objects/access.ts';
import type { PdfFile } from '../objects/values.ts';

/** Problems of one table; `rows` holds the cells of each of its rows in order. */
export function gridProblems(
  file: PdfFile,
  rows: readonly (readonly Pick<StructElement, 'dict'>[])[],
): string[] {
  // For each column, how many rows below are still filled by a cell from above.
  const filled: number[] = [];
  const widths = rows.map((cells) => {
    let column = 0;
    const next = (): number => {
      while ((filled[column] ?? 0) > 0) column++;
      return column;
    };
    const taken: [number, number][] = [];
    for (const cell of cells) {
      const across = spanOf(file, cell, 'ColSpan');
      for (let step = 0; step < across; step++) {
        taken.push([next(), spanOf(file, cell, 'RowSpan')]);
        column++;
      }
    }
    next();
    const width = Math.max(column, filled.findLastIndex((rest) => rest > 0) + 1);
    for (const [index, rest] of filled.entries()) filled[index] = Math.max(0, rest - 1);
    for (const [index, down] of taken) filled[index] = down - 1;
    return width;
  });
  const [first = 0] = widths;
  const uneven = widths.findIndex((width) => width !== first);
  return [
    ...(uneven < 0 ? [] : [`row ${uneven + 1} has ${widths[uneven] ?? 0} columns, not ${first}`]),
    ...(filled.some((rest) => rest > 0) ? ['a cell spans more rows than there are'] : []),
  ];
}

function spanOf(file: PdfFile, { dict }: Pick<StructElement, 'dict'>, name: string): number {
  const spans = itemsOf(file, dict.get('A')).map((item) => dictOf(file, item)?.get(name));
  const span = spans.find((value) => typeof value === 'number');
  return typeof span === 'number' && span > 0 ? span : 1;
}
