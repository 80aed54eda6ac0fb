/** A Trello board as a service: lists are columns, checklists hold the steps. */
import type { Client } from 'trello.js/core';
import type { Card, Checklist, Label } from 'trello.js/models';

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

/** Binds the service; the library is loaded when it is first asked for. */
export function createTrelloService(binding: TrelloBinding): BoardService {
  const { client, board, book, stepsName } = binding;
  /** Trello's ids of labels by key, and of the labels of others by card. */
  const labelIds = new Map<LabelKey, string>();
  const otherLabels = new Map<string, string[]>();
  const idsOf = (keys: readonly LabelKey[]): string[] =>
    keys.flatMap((key) => labelIds.get(key) ?? []);
  const toParameters = (change: CardChange, card?: string) => ({
    ...(change.title === undefined ? {} : { name: change.title }),
    ...(change.column === undefined ? {} : { idList: change.column }),
    ...(change.position === undefined ? {} : { pos: change.position }),
    ...(change.labels === undefined
      ? {}
      : { idLabels: [...idsOf(change.labels), ...(otherLabels.get(card ?? '') ?? [])].join(',') }),
    ...(change.open === undefined ? {} : { closed: !change.open }),
    ...(change.due === undefined ? {} : { due: change.due === null ? '' : change.due + NOON }),
  });
  return {
    name: 'Trello',
    offers: { columns: true, due: true, checklists: true },
    longest: LONGEST,
    async read() {
      const { getBoardLists, getBoardLabels, getBoardCardsByFilter, getBoardChecklists } =
        await import('trello.js/boards');
      const labels = await getBoardLabels(client, { id: board, limit: 1000 });
      labelIds.clear();
      for (const { id, name } of labels) {
        const key = name ? book.keyOf(name) : undefined;
        if (key !== undefined && !labelIds.has(key)) labelIds.set(key, id);
      }
      const lists = await getBoardLists(client, { id: board, filter: 'open' });
      const cards = (await getBoardCardsByFilter(client, { id: board, filter: 'all' })) as Card[];
      const checklists = await getBoardChecklists(client, { id: board });
      const sorted = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
      otherLabels.clear();
      for (const card of sorted) otherLabels.set(card.id, listOthers(card, labelIds));
      return {
        columns: lists.map(({ id, name = '' }) => ({ key: id, name })),
        labels: new Set(labelIds.keys()),
        cards: sorted.map((card) => toRemote(card, checklists, binding)),
      } satisfies RemoteBoard;
    },
    async readComments(card) {
      const { getCardActions } = await import('trello.js/cards');
      const actions = await getCardActions(client, {
        id: card.key,
        filter: 'commentCard',
        limit: 1000,
      });
      return actions.map(toComment).sort(byDay);
    },
    async createColumn(name) {
      const { createList } = await import('trello.js/lists');
      return (await createList(client, { name, idBoard: board, pos: 'bottom' })).id;
    },
    async createLabel(key) {
      const { createBoardLabel } = await import('trello.js/boards');
      const made = (await createBoardLabel(client, {
        id: board,
        name: book.nameOf(key),
        color: COLORS[key] ?? 'null',
      })) as Label;
      labelIds.set(key, made.id);
    },
    async create(change, marker) {
      const { createCard } = await import('trello.js/cards');
      const { idList = '', idLabels, ...rest } = toParameters(change);
      const made = await createCard(client, {
        ...rest,
        idList,
        ...(idLabels ? { idLabels: idLabels.split(',') } : {}),
        desc: writeMarked(change.body, marker, DRESS),
      });
      return made.id;
    },
    async update(key, change, marker: Marker) {
      const { updateCard } = await import('trello.js/cards');
      await updateCard(client, {
        id: key,
        ...toParameters(change, key),
        desc: writeMarked(change.body, marker, DRESS),
      });
    },
    async createChecklist(card) {
      const { createCardChecklist } = await import('trello.js/cards');
      return (await createCardChecklist(client, { id: card, name: stepsName })).id;
    },
    async addStep(checklist, text) {
      const { createChecklistItem } = await import('trello.js/checklists');
      await createChecklistItem(client, { id: checklist, name: text, pos: 'bottom' });
    },
    async renameStep(card, step, text) {
      const { updateCardCheckItem } = await import('trello.js/cards');
      await updateCardCheckItem(client, { id: card, idCheckItem: step, name: text });
    },
  };
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
