/** A board as Trello exports it (Show menu → Print, export and share → JSON) → its cards, and the comments of each. */
import { BoardError } from '../board-error.ts';
import type { RemoteCard, RemoteComment } from '../board-service.ts';
import { toComment, toRemote, type TrelloBinding } from './trello-service.ts';

/** What an export holds of what we read. */
export interface TrelloExport {
  readonly cards: readonly RemoteCard[];
  readonly comments: (card: RemoteCard) => readonly RemoteComment[];
}

/**
 * Reads an export; it holds the last thousand actions of the board, so that an older comment is not in it.
 *
 * @throws BoardError when the text is no export of Trello
 */
export async function readTrelloExport(
  text: string,
  binding: Pick<TrelloBinding, 'book' | 'stepsNames'>,
): Promise<TrelloExport> {
  const { ActionSchema, CardSchema, ChecklistSchema } = await import('trello.js/models');
  const { z } = await import('zod');
  const schema = z.object({
    cards: z.array(CardSchema),
    checklists: z.array(ChecklistSchema).default([]),
    actions: z.array(z.unknown()).default([]),
  });
  const found = schema.safeParse(parse(text));
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new BoardError(
      'usage',
      `The file is no board of Trello: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  const { cards, checklists, actions } = found.data;
  const comments = new Map<string, RemoteComment[]>();
  for (const one of actions) {
    const action = ActionSchema.safeParse(one);
    if (!action.success || action.data.type !== 'commentCard') continue;
    const { card } = action.data.data as { card?: { id?: unknown } };
    const id = typeof card?.id === 'string' ? card.id : '';
    comments.set(id, [...(comments.get(id) ?? []), toComment(action.data)]);
  }
  return {
    cards: cards.map((card) => toRemote(card, checklists, binding)),
    comments: ({ key }) => (comments.get(key) ?? []).sort((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
