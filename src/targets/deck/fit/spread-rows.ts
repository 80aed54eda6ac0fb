/** A table that leaves its slot half empty → the same table with a little more air in each row. */
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { PlacedItem } from './placed.ts';

/** Added to a row at most, in points. */
const MOST_AIR = 14;

/** Shares what is left under a table among its rows, where nothing stands below it. */
export function spreadRows(
  item: PlacedItem,
  chosen: ChosenLayout,
  page: readonly PlacedItem[],
): PlacedItem {
  if (item.type !== 'table') return item;
  const slot = chosen.slots.get(item.name);
  if (!slot || page.some((other) => other !== item && other.name === item.name)) return item;
  const free = slot.box.y + slot.box.height - item.box.y - item.box.height;
  // The header keeps its height, so that two tables side by side begin alike.
  const first = item.header ? 1 : 0;
  const count = item.rows.length - first;
  const air = Math.max(0, Math.min(MOST_AIR, free / count));
  const rows = item.rows.map((row, at) =>
    at < first ? row : { ...row, height: row.height + air },
  );
  return { ...item, rows, box: { ...item.box, height: item.box.height + air * count } };
}
