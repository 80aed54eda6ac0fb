/** A card as it is to be, as it stands, and as we last wrote it → what to change, and what the client changed and keeps. */
import type { RemoteBoard, RemoteCard, BoardService } from './board-service.ts';
import { carryTicks } from './carry-ticks.ts';
import { isAnswer, isPriority, type LabelKey } from './label-book.ts';
import type { CardDraft } from './make-drafts.ts';
import type { MarkerState } from './marker.ts';
import { planSteps, type PlannedSteps } from './plan-steps.ts';
import type { CardStep, PlanNote } from './plan.ts';
import { unreadAnswers } from './unread-answers.ts';
import { weighFields, type WeighedFields } from './weigh-fields.ts';

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

/** Compares the three; what the client changed since we wrote it is the client's. */
export function planCard(draft: CardDraft, card: RemoteCard, { offers }: CardScope): CardPlan {
  const base = card.marker?.state ?? {};
  const { id } = draft;
  const fields = weighFields(draft, card, offers);
  const notes: PlanNote[] = [...fields.notes];
  const labels = planLabels(draft, card, base, notes);
  const steps = offers.checklists ? planSteps(draft.steps, card.steps, base.steps) : undefined;
  noteMove(id, card, base, notes);
  const open = planOpen(id, card, base, notes);
  const state: MarkerState = {
    ...base,
    ...planStatus(draft, card, notes),
    ...fields.state,
    labels: [...labels.ours],
    ...(steps ? { steps: steps.seal } : {}),
    ...(open || card.open ? { archived: undefined } : {}),
  };
  const isOpened = open ? ['open again'] : [];
  const what = [...fields.what, ...listChanges(labels, steps), ...isOpened];
  if (what.length === 0 && sameState(state, base)) return { notes };
  const isInPlace = card.column === base.column && card.position === base.position;
  return {
    notes,
    step: {
      do: 'update',
      card,
      id,
      title: draft.title,
      what: what.length > 0 ? what : ['what we know of it'],
      moves: isInPlace && repriorities(draft, base),
      steps: steps?.plan,
      state,
      change: { ...planChange(draft, card, fields.writes, labels), ...(open ? { open } : {}) },
    },
  };
}

function noteMove(id: string, card: RemoteCard, base: MarkerState, notes: PlanNote[]): void {
  if (base.column === undefined || card.column === base.column) return;
  notes.push({ id, is: 'kept', text: 'the client moved it' });
}

function listChanges(labels: LabelPlan, steps: PlannedSteps | undefined): string[] {
  return [...(labels.changed ? ['labels'] : []), ...(steps?.plan ? ['steps'] : [])];
}

/** The text goes along always, since the marker stands in it. */
function planChange(
  draft: CardDraft,
  card: RemoteCard,
  writes: WeighedFields['writes'],
  labels: LabelPlan,
): CardStep['change'] {
  return {
    ...(writes.title ? { title: draft.title } : {}),
    body: writes.body ? carryTicks(draft.body, card.body) : card.body,
    ...(writes.due ? { due: draft.due ?? null } : {}),
    ...(labels.changed ? { labels: labels.all } : {}),
  };
}

/** Compares as they are written: without what is undefined. */
function sameState(a: MarkerState, b: MarkerState): boolean {
  const write = (state: MarkerState): string =>
    JSON.stringify(
      Object.entries(state)
        .filter(([, value]) => value !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
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
