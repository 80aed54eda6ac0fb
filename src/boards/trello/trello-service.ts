/** A Trello board as a service: lists are columns, checklists hold the steps. */
import type { Client } from 'trello.js/core';
import type { Card, Checklist } from 'trello.js/models';

import type {
  BoardService,
  CardChange,
  RemoteBoard,
  RemoteCard,
  RemoteComment,
} from '../board-service.ts';
import type { LabelBook, LabelKey } from '../label-book.ts';
import { readMarked, writeMarked, type Marker } from '../marker.ts';

/** What the service is bound to. */
export interface TrelloBinding {
  readonly client: Client;
  /** The board's id, or the short one in its address. */
  readonly board: string;
  readonly book: LabelBook;
  /** What the list of steps is called in the board's language, and in the others. */
  readonly stepsName: string;
  readonly stepsNames: readonly string[];
}

/** Trello shows no comments of HTML: the marker is a line of code, as little as it can be. */
const DRESS = { before: '`', after: '`' };
/** Signs of a description. */
const LONGEST = 16_384;
/** Colours of the labels that say something by theirs. */
const COLORS: Readonly<Record<LabelKey, string>> = {
  P1: 'red',
  P2: 'orange',
  P3: 'yellow',
  validated: 'green',
  rejected: 'black',
  deferred: 'purple',
  question: 'blue',
  improvement: 'sky',
  quickWin: 'lime',
};
/** The hour by which a day is told, so that it is the same day almost everywhere. */
const NOON = 'T12:00:00.000Z';

/** Binds the service. */
export function createTrelloService(binding: TrelloBinding): BoardService {
  return new TrelloService(binding);
}

class TrelloService implements BoardService {
  readonly name = 'Trello';
  readonly offers = { columns: true, due: true, checklists: true };
  readonly longest = LONGEST;
  readonly #binding: TrelloBinding;
  /** Trello's ids of our labels by key, and of the labels of others by card. */
  readonly #labelIds = new Map<LabelKey, string>();
  readonly #otherLabels = new Map<string, string[]>();

  constructor(binding: TrelloBinding) {
    this.#binding = binding;
  }

  async read(): Promise<RemoteBoard> {
    const { client, board, book } = this.#binding;
    const boards = await import('trello.js/boards');
    const labels = await boards.getBoardLabels(client, { id: board, limit: 1000 });
    this.#labelIds.clear();
    for (const { id, name } of labels) {
      const key = name ? book.keyOf(name) : undefined;
      if (key !== undefined && !this.#labelIds.has(key)) this.#labelIds.set(key, id);
    }
    const lists = await boards.getBoardLists(client, { id: board, filter: 'open' });
    const cards = await boards.getBoardCardsByFilter(client, { id: board, filter: 'all' });
    const checklists = await boards.getBoardChecklists(client, { id: board });
    const sorted = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#otherLabels.clear();
    for (const card of sorted) this.#otherLabels.set(card.id, listOthers(card, this.#labelIds));
    return {
      columns: lists.map(({ id, name = '' }) => ({ key: id, name })),
      labels: new Set(this.#labelIds.keys()),
      cards: sorted.map((card) => toRemote(card, checklists, this.#binding)),
    };
  }

  async readComments({ key }: RemoteCard): Promise<RemoteComment[]> {
    const { getCardActions } = await import('trello.js/cards');
    const wanted = { id: key, filter: 'commentCard', limit: 1000 };
    const actions = await getCardActions(this.#binding.client, wanted);
    return actions.map(toComment).sort(byDay);
  }

  async createColumn(name: string): Promise<string> {
    const { client, board } = this.#binding;
    const { createList } = await import('trello.js/lists');
    return (await createList(client, { name, idBoard: board, pos: 'bottom' })).id;
  }

  async createLabel(key: LabelKey): Promise<void> {
    const { client, board, book } = this.#binding;
    const { createBoardLabel } = await import('trello.js/boards');
    const wanted = { id: board, name: book.nameOf(key), color: COLORS[key] ?? 'null' };
    this.#labelIds.set(key, (await createBoardLabel(client, wanted)).id);
  }

  async create(
    change: CardChange & { title: string; body: string },
    marker: Marker,
  ): Promise<string> {
    const { createCard } = await import('trello.js/cards');
    const { idList = '', idLabels, ...rest } = this.#parametersOf(change, '');
    const made = await createCard(this.#binding.client, {
      ...rest,
      idList,
      ...(idLabels ? { idLabels: idLabels.split(',') } : {}),
      desc: writeMarked(change.body, marker, DRESS),
    });
    return made.id;
  }

  async update(key: string, change: CardChange & { body: string }, marker: Marker): Promise<void> {
    const { updateCard } = await import('trello.js/cards');
    const desc = writeMarked(change.body, marker, DRESS);
    await updateCard(this.#binding.client, { id: key, ...this.#parametersOf(change, key), desc });
  }

  async createChecklist(card: string): Promise<string> {
    const { client, stepsName } = this.#binding;
    const { createCardChecklist } = await import('trello.js/cards');
    return (await createCardChecklist(client, { id: card, name: stepsName })).id;
  }

  async addStep(checklist: string, text: string): Promise<void> {
    const { createChecklistItem } = await import('trello.js/checklists');
    await createChecklistItem(this.#binding.client, { id: checklist, name: text, pos: 'bottom' });
  }

  async renameStep(card: string, step: string, text: string): Promise<void> {
    const { updateCardCheckItem } = await import('trello.js/cards');
    await updateCardCheckItem(this.#binding.client, { id: card, idCheckItem: step, name: text });
  }

  #parametersOf({ title, column, position, labels, open, due }: CardChange, card: string) {
    const ids = labels?.flatMap((key) => this.#labelIds.get(key) ?? []);
    return {
      ...(title === undefined ? {} : { name: title }),
      ...(column === undefined ? {} : { idList: column }),
      ...(position === undefined ? {} : { pos: position }),
      ...(ids ? { idLabels: [...ids, ...(this.#otherLabels.get(card) ?? [])].join(',') } : {}),
      ...(open === undefined ? {} : { closed: !open }),
      ...(due === undefined ? {} : { due: due === null ? '' : due + NOON }),
    };
  }
}

/** What a card bears of labels that are none of ours. */
function listOthers({ labels = [] }: Card, ours: ReadonlyMap<LabelKey, string>): string[] {
  const own = new Set(ours.values());
  return labels.map(({ id }) => id).filter((id) => !own.has(id));
}

/** Trello's own words for a card → ours. */
export function toRemote(
  card: Card,
  checklists: readonly Checklist[],
  { book, stepsNames }: Pick<TrelloBinding, 'book' | 'stepsNames'>,
): RemoteCard {
  const { text, marker } = readMarked(card.desc ?? '');
  const list = checklists.find(
    ({ idCard, name = '' }) => idCard === card.id && stepsNames.includes(name),
  );
  return {
    key: card.id,
    url: card.shortUrl ?? card.url ?? card.id,
    title: card.name ?? '',
    body: text,
    ...(marker ? { marker } : {}),
    labels: (card.labels ?? []).flatMap(({ name }) => (name ? (book.keyOf(name) ?? []) : [])),
    column: card.idList,
    position: card.pos,
    due: card.due ? card.due.toISOString().slice(0, 10) : undefined,
    open: card.closed !== true,
    comments: card.badges?.comments ?? 0,
    changed: card.dateLastActivity?.toISOString() ?? '',
    steps: list && {
      key: list.id,
      items: [...(list.checkItems ?? [])]
        .sort((a, b) => Number(a.pos ?? 0) - Number(b.pos ?? 0))
        .map(({ id, name = '', state }) => ({ key: id, text: name, done: state === 'complete' })),
    },
  };
}

/** One comment, wherever the action stands: in an answer, or in a board's export. */
export function toComment(action: {
  readonly data: Readonly<Record<string, unknown>>;
  readonly date: Date;
  readonly memberCreator?: { readonly fullName?: string | undefined } | undefined;
}): RemoteComment {
  const { text } = action.data;
  return {
    text: typeof text === 'string' ? text : '',
    by: action.memberCreator?.fullName ?? '',
    on: action.date.toISOString().slice(0, 10),
  };
}

function byDay(a: RemoteComment, b: RemoteComment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
