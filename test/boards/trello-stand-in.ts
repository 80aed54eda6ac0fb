/** Trello as far as a board needs it: requests and answers are held against trello.js's own schemas. */
import {
  ActionSchema,
  CardSchema,
  CheckItemSchema,
  ChecklistSchema,
  LabelSchema,
  TrelloListSchema,
} from 'trello.js/models';
import {
  CreateBoardLabelSchema,
  CreateCardChecklistSchema,
  CreateCardSchema,
  CreateChecklistItemSchema,
  CreateListSchema,
  UpdateCardCheckItemSchema,
  UpdateCardSchema,
} from 'trello.js/parameters';
import type * as z from 'zod';

import { serveStandIn, type Answered, type Asked, type StandIn } from './serve-stand-in.ts';

/** A card as the stand-in keeps it. */
export interface TrelloCard {
  readonly id: string;
  name: string;
  desc: string;
  idList: string;
  idLabels: string[];
  pos: number;
  due: string | null;
  closed: boolean;
}

/** The board's state, for tests to look at and to change as a client would. */
export interface TrelloState {
  lists: { id: string; name: string; closed: boolean; pos: number }[];
  labels: { id: string; name: string; color: string }[];
  cards: TrelloCard[];
  checklists: {
    id: string;
    idCard: string;
    name: string;
    items: { id: string; name: string; state: string; pos: number }[];
  }[];
  comments: { card: string; text: string; by: string; date: string }[];
}

/** Key and token that it accepts. */
export const TRELLO_ACCESS = { key: 'k3yk3yk3yk3y', token: 't0kent0kent0kent0ken' };
export const TRELLO_BOARD = 'b0aRd42';

/** A stand-in with its state. */
export interface TrelloStandIn extends StandIn {
  readonly state: TrelloState;
}

/** Starts an empty board. */
export async function startTrello(): Promise<TrelloStandIn> {
  const state: TrelloState = { lists: [], labels: [], cards: [], checklists: [], comments: [] };
  let ids = 0;
  const nextId = (): string => (ids += 1).toString(16).padStart(24, '0');
  const server = await serveStandIn((asked) => answerTrello(asked, state, nextId));
  return { ...server, url: `${server.url}/1`, state };
}

const AUTHORIZATION = `OAuth oauth_consumer_key="${TRELLO_ACCESS.key}", oauth_token="${TRELLO_ACCESS.token}"`;

function answerTrello(asked: Asked, state: TrelloState, nextId: () => string): Answered {
  if (asked.authorization !== AUTHORIZATION) return { status: 401, body: 'invalid token' };
  const { method, path } = asked;
  for (const [pattern, schema, route] of routes(state, nextId)) {
    const [verb = '', template = ''] = pattern.split(' ');
    const found = new RegExp(`^/1${template.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (verb !== method || !found) continue;
    const ids = found.slice(1);
    if (template.startsWith('/boards/') && ids[0] !== TRELLO_BOARD)
      return { status: 404, body: 'board not found' };
    if (schema) {
      const known = Object.keys(schema.shape);
      const given = { ...asked.body, id: ids[0], idCheckItem: ids[1] };
      const listed =
        'idLabels' in asked.body && method === 'POST'
          ? { ...given, idLabels: String(asked.body['idLabels']).split(',') }
          : given;
      const strange = Object.keys(asked.body).filter((name) => !known.includes(name));
      const checked = schema.safeParse(listed);
      if (strange.length > 0 || !checked.success)
        return {
          status: 400,
          body: `invalid value: ${strange.join()} ${checked.error?.message ?? ''}`,
        };
    }
    const body = route(ids, asked.body, asked.query);
    return body === undefined ? { status: 404, body: 'not found' } : { status: 200, body };
  }
  return { status: 404, body: `Cannot ${method} ${path}` };
}

type Route = readonly [
  string,
  z.ZodObject | undefined,
  (ids: string[], body: Readonly<Record<string, unknown>>, query: URLSearchParams) => unknown,
];

function routes(state: TrelloState, nextId: () => string): Route[] {
  const toCard = (card: TrelloCard): unknown => {
    const shown = {
      ...card,
      idBoard: 'b',
      labels: card.idLabels.flatMap((id) => state.labels.filter((label) => label.id === id)),
      badges: { comments: state.comments.filter((comment) => comment.card === card.id).length },
      dateLastActivity: '2026-03-04T08:00:00.000Z',
      shortUrl: `https://trello.com/c/${card.id}`,
    };
    CardSchema.parse(shown);
    return shown;
  };
  const toList = (list: TrelloState['checklists'][number]): unknown => {
    const { items, ...rest } = list;
    const shown = { ...rest, idBoard: 'b', checkItems: items };
    ChecklistSchema.parse(shown);
    return shown;
  };
  const sound = <T>(schema: z.ZodType, value: T): T => {
    schema.parse(value);
    return value;
  };
  const change = (card: TrelloCard, body: Readonly<Record<string, unknown>>): void => {
    if (typeof body['name'] === 'string') card.name = body['name'];
    if (typeof body['desc'] === 'string') {
      if (body['desc'].length > 16_384) throw new Error('invalid value for desc');
      card.desc = body['desc'].trimEnd();
    }
    if (typeof body['idList'] === 'string') card.idList = body['idList'];
    if (typeof body['pos'] === 'number') card.pos = body['pos'];
    if (typeof body['due'] === 'string') card.due = body['due'] === '' ? null : body['due'];
    if (typeof body['closed'] === 'boolean') card.closed = body['closed'];
    if (typeof body['idLabels'] === 'string') {
      card.idLabels = body['idLabels'].split(',').filter(Boolean);
      if (card.idLabels.some((id) => !state.labels.some((label) => label.id === id)))
        throw new Error('invalid value for idLabels');
    }
    if (!state.lists.some(({ id }) => id === card.idList))
      throw new Error('invalid value for idList');
  };
  return [
    ['GET /boards/:id/labels', undefined, () => sound(LabelSchema.array(), state.labels)],
    [
      'GET /boards/:id/lists',
      undefined,
      () =>
        sound(
          TrelloListSchema.array(),
          state.lists.filter(({ closed }) => !closed),
        ),
    ],
    ['GET /boards/:id/cards/all', undefined, () => state.cards.map(toCard)],
    ['GET /boards/:id/checklists', undefined, () => state.checklists.map(toList)],
    [
      'POST /boards/:id/labels',
      CreateBoardLabelSchema,
      (_, { name, color }) => {
        const label = {
          id: nextId(),
          name: String(name),
          color: color === 'null' ? '' : String(color),
        };
        state.labels.push(label);
        return label;
      },
    ],
    [
      'POST /lists',
      CreateListSchema.omit({}),
      (_, { name }) => {
        const list = {
          id: nextId(),
          name: String(name),
          closed: false,
          pos: state.lists.length + 1,
        };
        state.lists.push(list);
        return sound(TrelloListSchema, list);
      },
    ],
    [
      'POST /cards',
      CreateCardSchema,
      (_, body) => {
        const card: TrelloCard = {
          id: nextId(),
          name: '',
          desc: '',
          idList: '',
          idLabels: [],
          pos: 0,
          due: null,
          closed: false,
        };
        change(card, body);
        state.cards.push(card);
        return toCard(card);
      },
    ],
    [
      'PUT /cards/:id',
      UpdateCardSchema,
      ([id], body) => {
        const card = state.cards.find((one) => one.id === id);
        if (!card) return undefined;
        change(card, body);
        return toCard(card);
      },
    ],
    [
      'POST /cards/:id/checklists',
      CreateCardChecklistSchema,
      ([id = ''], { name }) => {
        const list = { id: nextId(), idCard: id, name: String(name), items: [] };
        state.checklists.push(list);
        return toList(list);
      },
    ],
    [
      'POST /checklists/:id/checkItems',
      CreateChecklistItemSchema,
      ([id], { name }) => {
        const list = state.checklists.find((one) => one.id === id);
        if (!list) return undefined;
        const item = {
          id: nextId(),
          name: String(name),
          state: 'incomplete',
          pos: list.items.length + 1,
        };
        list.items.push(item);
        return sound(CheckItemSchema, item);
      },
    ],
    [
      'PUT /cards/:id/checkItem/:idCheckItem',
      UpdateCardCheckItemSchema,
      ([, id], { name }) => {
        const item = state.checklists.flatMap(({ items }) => items).find((one) => one.id === id);
        if (!item) return undefined;
        item.name = String(name);
        return item;
      },
    ],
    [
      'GET /cards/:id/actions',
      undefined,
      ([id]) =>
        sound(
          ActionSchema.array(),
          state.comments
            .filter(({ card }) => card === id)
            .map(({ text, by, date }, index) => ({
              id: String(index),
              idMemberCreator: 'm',
              type: 'commentCard',
              date,
              data: { text, card: { id } },
              memberCreator: { id: 'm', fullName: by },
            })),
        ),
    ],
  ];
}
