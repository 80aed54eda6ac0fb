/** Drafts and a board as it stands → the plan that makes one like the other, leaving the client's doings alone. Pure. */
import type { BoardService, RemoteBoard, RemoteCard } from './board-service.ts';
import { ANSWERS } from '../targets/shared/cards/answer-words.ts';
import { isAnswer, type LabelKey } from './label-book.ts';
import type { CardDraft } from './make-drafts.ts';
import { digestText, GUIDE, type MarkerState } from './marker.ts';
import { planCard } from './plan-card.ts';
import type { BoardPlan, PlanNote, PlanStep } from './plan.ts';

/** What is to be, and what is. */
export interface PlanScope {
  readonly engagement: string;
  readonly drafts: readonly CardDraft[];
  /** Titles of the columns by category, in order, and what else they may be called. */
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly names: readonly string[];
  }[];
  readonly board: RemoteBoard;
  readonly offers: BoardService['offers'];
}

/** Plans a push. */
export function planBoard(scope: PlanScope): BoardPlan {
  const { drafts, board, offers } = scope;
  const notes: PlanNote[] = [];
  const own = ownCards(scope, notes);
  const columns = offers.columns ? findColumns(scope, own) : new Map<string, string>();
  const made = new Set(own.get(GUIDE)?.marker?.state.made);
  const steps: PlanStep[] = [];
  let unchanged = 0;
  for (const draft of drafts) {
    const card = own.get(draft.id);
    if (card) {
      const plan = planCard(draft, card, { offers, board });
      notes.push(...plan.notes);
      if (plan.step) steps.push(plan.step);
      else unchanged += 1;
      continue;
    }
    const reason = reasonNotToMake(draft, { own, made, board });
    if (reason) notes.push(reason);
    else steps.push({ do: 'create', draft, state: firstState(draft, offers) });
  }
  const gone = planGone(scope, own);
  notes.push(...gone.notes);
  const all = [...steps, ...gone.steps];
  return {
    steps: [...planNeeds(all, columns, scope), ...all],
    notes,
    unchanged,
    columns,
  };
}

/** The cards of this engagement by id; where one stands twice, as after it was copied, the first is it. */
function ownCards({ board, engagement }: PlanScope, notes: PlanNote[]): Map<string, RemoteCard> {
  const own = new Map<string, RemoteCard>();
  for (const card of board.cards) {
    if (card.marker?.engagement !== engagement) continue;
    const { id } = card.marker;
    if (own.has(id))
      notes.push({ id, is: 'kept', text: `it stands twice: ${card.url} is left alone` });
    else own.set(id, card);
  }
  return own;
}

/** A column is the one in which our cards were put, whatever it is called now; else that of its name. */
function findColumns(
  { board, columns, drafts }: PlanScope,
  own: ReadonlyMap<string, RemoteCard>,
): Map<string, string> {
  const open = new Set(board.columns.map(({ key }) => key));
  const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const found = new Map<string, string>();
  for (const { id, title, names } of columns) {
    const known = drafts
      .filter(({ column }) => column === id)
      .map((draft) => own.get(draft.id)?.marker?.state.column)
      .find((key) => key !== undefined && open.has(key));
    const wanted = new Set([title, ...names].map(fold));
    const key = known ?? board.columns.find(({ name }) => wanted.has(fold(name)))?.key;
    if (key !== undefined) found.set(id, key);
  }
  return found;
}

interface Doubts {
  readonly own: ReadonlyMap<string, RemoteCard>;
  readonly made: ReadonlySet<string>;
  readonly board: RemoteBoard;
}

function reasonNotToMake({ id }: CardDraft, { own, made, board }: Doubts): PlanNote | undefined {
  if (id === GUIDE) {
    return own.size > 0
      ? { id, is: 'kept', text: 'the client deleted it: it is not made again' }
      : undefined;
  }
  if (made.has(id)) return { id, is: 'kept', text: 'the client deleted it: it is not made again' };
  const alike = board.cards.find(({ marker, title }) => !marker && title.startsWith(`${id} `));
  if (!alike) return undefined;
  const text = `${alike.url} has its name and not its last line: none is made beside it`;
  return { id, is: 'conflict', text };
}

/** What a new card remembers; its steps only once they are all there. */
function firstState(draft: CardDraft, offers: BoardService['offers']): MarkerState {
  return {
    ...(draft.status ? { status: draft.status } : {}),
    title: digestText(draft.title),
    body: digestText(draft.body),
    labels: [...draft.labels].sort(),
    ...(offers.due ? { due: draft.due ?? '' } : {}),
    ...(offers.checklists && draft.steps.length === 0 ? { steps: [] } : {}),
  };
}

/** What the report shows no more is put away, unless the client did anything to it. */
function planGone(
  { drafts }: PlanScope,
  own: ReadonlyMap<string, RemoteCard>,
): { steps: PlanStep[]; notes: PlanNote[] } {
  const wanted = new Set(drafts.map(({ id }) => id));
  const steps: PlanStep[] = [];
  const notes: PlanNote[] = [];
  for (const [id, card] of own) {
    if (wanted.has(id) || !card.open) continue;
    const touched = isTouched(card);
    const reason = card.marker?.state.archived ? 'the client opened it again' : touched;
    if (reason) {
      notes.push({ id, is: 'kept', text: `the report no longer shows it, but ${reason}` });
      continue;
    }
    steps.push({
      do: 'archive',
      card,
      id,
      title: card.title,
      change: { open: false, body: card.body },
      state: { ...card.marker?.state, archived: true },
      moves: false,
      what: [],
    });
  }
  return { steps, notes };
}

/** Says what the client did to a card; undefined when nothing. */
function isTouched(card: RemoteCard): string | undefined {
  const base = card.marker?.state ?? {};
  if (card.labels.some(isAnswer)) return 'the client answered on it';
  if (card.comments > 0) return 'it has comments';
  if (card.steps?.items.some(({ done }) => done) ?? /^\s*\S+ \[[xX]\]/m.test(card.body))
    return 'steps of it are ticked';
  const changed =
    digestText(card.title) !== base.title ||
    digestText(card.body) !== base.body ||
    (base.column !== undefined && card.column !== base.column);
  return changed ? 'the client changed it' : undefined;
}

/** Columns and labels that the steps need and the board lacks; the answers' labels in any case. */
function planNeeds(
  steps: readonly PlanStep[],
  columns: ReadonlyMap<string, string>,
  scope: PlanScope,
): PlanStep[] {
  const created = steps.filter((step) => step.do === 'create');
  const needed = new Set(created.map(({ draft }) => draft.column));
  const labels = new Set<LabelKey>([
    ...ANSWERS,
    ...created.flatMap(({ draft }) => draft.labels),
    ...steps.flatMap((step) => (step.do === 'update' ? (step.change.labels ?? []) : [])),
  ]);
  return [
    ...scope.columns
      .filter(({ id }) => scope.offers.columns && needed.has(id) && !columns.has(id))
      .map(({ id, title }): PlanStep => ({ do: 'column', category: id, name: title })),
    ...[...labels]
      .filter((key) => !scope.board.labels.has(key))
      .map((key): PlanStep => ({ do: 'label', key })),
  ];
}
