/** Drafts in order and a board as it stands → where in its column a card goes: after the one before it in the order of priority. */
import type { RemoteBoard } from './board-service.ts';
import type { CardDraft } from './make-drafts.ts';
import { GUIDE } from './marker.ts';

/** Where cards stand while a plan is carried out. */
export interface Places {
  /** Gives the position for a card in a column; cards of others keep theirs. */
  find(id: string, column: string): number;
  /** Notes where a card stands now. */
  note(id: string, column: string, position: number): void;
}

/** What lies between two cards that are added at an end. */
const GAP = 65_536;

/** Starts from the board. */
export function createPlaces(
  drafts: readonly CardDraft[],
  board: RemoteBoard,
  engagement: string,
): Places {
  const order = new Map(drafts.map(({ id }, index) => [id, index]));
  const standing = new Map<
    string,
    { readonly id: string; readonly column: string; readonly position: number }
  >();
  for (const { key, marker, column, position } of board.cards) {
    if (column === undefined || position === undefined) continue;
    const id = marker?.engagement === engagement ? marker.id : '';
    standing.set(id || key, { id, column, position });
  }
  return {
    find(id, column) {
      const own = order.get(id) ?? 0;
      const here = [...standing.values()].filter(
        (card) => card.column === column && card.id !== id,
      );
      const positions = here.map(({ position }) => position).sort((a, b) => a - b);
      const before = here
        .filter((card) => (order.get(card.id) ?? Infinity) < own)
        .sort((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0))[0];
      const after = here
        .filter((card) => (order.get(card.id) ?? -1) > own)
        .sort((a, b) => a.position - b.position)[0];
      const isFirst = id === GUIDE || (!before && after !== undefined);
      if (isFirst) return (positions[0] ?? GAP * 2) / 2;
      if (!before) return (positions.at(-1) ?? 0) + GAP;
      const next = positions.find((position) => position > before.position);
      return next === undefined ? before.position + GAP : (before.position + next) / 2;
    },
    note(id, column, position) {
      standing.set(id, { id, column, position });
    },
  };
}
