/** Labels at their places on a line → rows in which none touches another. */

/** A label: its middle and its width, in user units. */
export interface Label {
  readonly x: number;
  readonly width: number;
}

/** The least room between two labels of a row. */
const AIR = 8;

/** Gives each label the first row where it is free, in the order given; the same order comes out. */
export function packLabels(labels: readonly Label[]): number[] {
  const rows: Label[][] = [];
  return labels.map((label) => {
    const free = rows.findIndex((row) => row.every((other) => !touches(label, other)));
    const row = free === -1 ? rows.length : free;
    (rows[row] ??= []).push(label);
    return row;
  });
}

/** Tells whether two labels of one row would run into each other. */
export function touches(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + AIR;
}
