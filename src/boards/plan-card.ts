/** A card as it is to be, as it stands, and as we last wrote it → what to change, and what the client changed and keeps. */
import type { RemoteBoard, RemoteCard, BoardService } from './board-service.ts';
import { carryTicks } from './carry-ticks.ts';
import { isAnswer, isPriority, type LabelKey } from './label-book.ts';
import type { CardDraft } from './make-drafts.ts';
import { digestText, type MarkerState } from './marker.ts';
import { planSteps } from './plan-steps.ts';
import type { CardStep, PlanNote } from './plan.ts';
import { unreadAnswers } from './unread-answers.ts';

/** What a card's plan is made of. */
export interface CardScope {
  readonly offers: BoardService['offers'];
  readonly board: RemoteBoard;
}

/** A card's plan: nothing to do when there is no step. */
export interface CardPlan {
  readonly step?: CardStep;
  readonly notes: readonly PlanNote[];
}

/** Compares the three, field by field; a field that the client changed since we wrote it is the client's. */
export function planCard(draft: CardDraft, card: RemoteCard, { offers }: CardScope): CardPlan {
  const base = card.marker?.state ?? {};
  const { id } = draft;
  const notes: PlanNote[] = [];
  const what: string[] = [];
  const weigh = (name: string, ours: string, theirs: string, last: string | undefined): boolean => {
    if (theirs === ours) return false;
    if (theirs === last) {
      what.push(name);
      return true;
    }
    const text = `the client changed the ${name}`;
    notes.push(
      ours === last
        ? { id, is: 'kept', text }
        : { id, is: 'conflict', text: `${text}, and so did we: theirs stays` },
    );
    return false;
  };
  const titles = [digestText(draft.title), digestText(card.title)] as const;
  const bodies = [digestText(draft.body), digestText(card.body)] as const;
  const writesTitle = weigh('title', ...titles, base.title);
  const writesBody = weigh('text', ...bodies, base.body);
  const writesDue =
    offers.due && weigh('due date', draft.due ?? '', card.due ?? '', base.due ?? '');
  const labels = planLabels(draft, card, base, notes);
  if (labels.changed) what.push('labels');
  const steps = offers.checklists ? planSteps(draft.steps, card.steps, base.steps) : undefined;
  if (steps && steps.plan !== undefined) what.push('steps');
  if (base.column !== undefined && card.column !== base.column)
    notes.push({ id, is: 'kept', text: 'the client moved it' });
  const open = planOpen(id, card, base, notes);
  if (open) what.push('open again');
  const moves =
    repriorities(draft, base) && card.column === base.column && card.position === base.position;
  const state: MarkerState = {
    ...base,
    ...planStatus(draft, card, notes),
    ...settled('title', titles, writesTitle),
    ...settled('body', bodies, writesBody),
    ...(offers.due ? settled('due', [draft.due ?? '', card.due ?? ''], writesDue) : {}),
    labels: [...labels.ours],
    ...(steps ? { steps: steps.seal } : {}),
    ...(base.archived && card.open ? { archived: undefined } : {}),
    ...(open ? { archived: undefined } : {}),
  };
  if (what.length === 0 && sameState(state, base)) return { notes };
  return {
    notes,
    step: {
      do: 'update',
      card,
      id,
      title: draft.title,
      what: what.length > 0 ? what : ['what we know of it'],
      moves,
      steps: steps?.plan,
      state,
      change: {
        ...(writesTitle ? { title: draft.title } : {}),
        body: writesBody ? carryTicks(draft.body, card.body) : card.body,
        ...(writesDue ? { due: draft.due ?? null } : {}),
        ...(labels.changed ? { labels: labels.all } : {}),
        ...(open ? { open } : {}),
      },
    },
  };
}

/** What we wrote last is now what we want, where it stands there or is written. */
function settled(
  key: 'title' | 'body' | 'due',
  [ours, theirs]: readonly [string, string],
  writes: boolean,
): MarkerState {
  return writes || ours === theirs ? { [key]: ours } : {};
}

/** Compares as they are written: without what is undefined. */
function sameState(a: MarkerState, b: MarkerState): boolean {
  const write = (state: MarkerState): string =>
    JSON.stringify(
      Object.entries(state)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return write(a) === write(b);
}

/** An answer that nobody has read yet answers the status that the card showed: it stays said what that was. */
function planStatus(
  { id, status }: CardDraft,
  card: RemoteCard,
  notes: PlanNote[],
): Pick<MarkerState, 'status'> {
  const base = card.marker?.state ?? {};
  const unread = unreadAnswers(card).filter((answer) => answer !== 'question' && answer !== status);
  if (unread.length === 0 || base.status === status) return { status };
  const text = `the client answered ${unread.join(', ')}, and the sources say ${status ?? 'nothing'} since`;
  notes.push({ id, is: 'conflict', text });
  return { status: base.status };
}

interface LabelPlan {
  /** What it is to bear of ours and of the client's answers. */
  readonly all: readonly LabelKey[];
  /** What we put. */
  readonly ours: readonly LabelKey[];
  readonly changed: boolean;
}

/** What we put and is gone was taken away by the client; what we never put is the client's. */
function planLabels(
  { id, labels: wanted }: CardDraft,
  card: RemoteCard,
  { labels: last = [] }: MarkerState,
  notes: PlanNote[],
): LabelPlan {
  const there = new Set(card.labels);
  const isHeld = unreadAnswers(card).some((key) => key !== 'question' && !wanted.includes(key));
  const lostPriority = last.some((key) => isPriority(key) && !there.has(key));
  if (lostPriority) notes.push({ id, is: 'kept', text: 'the client changed the priority' });
  const mayTouch = (key: LabelKey): boolean =>
    !(isAnswer(key) && isHeld) && !(isPriority(key) && lostPriority);
  const add = wanted.filter((key) => !there.has(key) && !last.includes(key) && mayTouch(key));
  const remove = last.filter((key) => there.has(key) && !wanted.includes(key) && mayTouch(key));
  const gone = new Set(remove);
  return {
    all: [...card.labels.filter((key) => !gone.has(key)), ...add],
    ours: [
      ...last.filter((key) => !gone.has(key)),
      ...add,
      // What both want is ours too: an answer that the sources say is read.
      ...wanted.filter((key) => there.has(key) && !last.includes(key)),
    ].sort(),
    changed: add.length > 0 || remove.length > 0,
  };
}

/** What we closed and the report shows again is opened; what the client closed stays closed. */
function planOpen(
  id: string,
  card: RemoteCard,
  base: MarkerState,
  notes: PlanNote[],
): true | undefined {
  if (card.open) return undefined;
  if (base.archived) return true;
  notes.push({ id, is: 'kept', text: 'the client closed it' });
  return undefined;
}

function repriorities({ labels }: CardDraft, { labels: last = [] }: MarkerState): boolean {
  const was = last.find(isPriority);
  const is = labels.find(isPriority);
  return was !== undefined && is !== undefined && was !== is;
}
