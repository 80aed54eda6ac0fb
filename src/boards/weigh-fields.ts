/** A card's title, text and date: as they are to be, as they stand, and as we last wrote them → which to write, which are the client's. */
import type { BoardService, RemoteCard } from './board-service.ts';
import type { CardDraft } from './make-drafts.ts';
import { digestText, type MarkerState } from './marker.ts';
import type { PlanNote } from './plan.ts';

/** What came of it. */
export interface WeighedFields {
  readonly writes: { readonly title: boolean; readonly body: boolean; readonly due: boolean };
  /** What we wrote last, once it is done. */
  readonly state: MarkerState;
  readonly notes: readonly PlanNote[];
  /** What changes, a word each. */
  readonly what: readonly string[];
}

/** A field with the name that people know it by. */
const FIELDS = [
  ['title', 'title'],
  ['body', 'text'],
  ['due', 'due date'],
] as const;

/** Weighs them: a field that somebody changed since we wrote it is theirs, and a conflict when we changed it too. */
export function weighFields(
  draft: CardDraft,
  card: RemoteCard,
  offers: BoardService['offers'],
): WeighedFields {
  const base = card.marker?.state ?? {};
  const ours = {
    title: digestText(draft.title),
    body: digestText(draft.body),
    due: draft.due ?? '',
  };
  const theirs = {
    title: digestText(card.title),
    body: digestText(card.body),
    due: card.due ?? '',
  };
  const last = { ...base, due: base.due ?? '' };
  const writes = { title: false, body: false, due: false };
  const state: MarkerState = {};
  const notes: PlanNote[] = [];
  const what: string[] = [];
  for (const [key, name] of FIELDS) {
    if (key === 'due' && !offers.due) continue;
    const isWritten = theirs[key] !== ours[key] && theirs[key] === last[key];
    if (isWritten || theirs[key] === ours[key]) state[key] = ours[key];
    if (isWritten) {
      writes[key] = true;
      what.push(name);
    } else if (theirs[key] !== ours[key]) {
      const isConflict = ours[key] !== last[key];
      const text = `the client changed the ${name}${isConflict ? ', and so did we: theirs stays' : ''}`;
      notes.push({ id: draft.id, is: isConflict ? 'conflict' : 'kept', text });
    }
  }
  return { writes, state, notes, what };
}
