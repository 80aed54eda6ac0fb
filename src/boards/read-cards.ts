/** The cards of a board → the client's answers on them, with the comment that says why. */
import type { Answer, ReadAnswers } from './answer.ts';
import type { RemoteCard, RemoteComment } from './board-service.ts';
import type { AnswerId } from '../targets/shared/cards/answer-words.ts';
import { cleanWords } from './clean-words.ts';
import { GUIDE } from './marker.ts';
import { findDay } from './read-day.ts';
import { unreadAnswers } from './unread-answers.ts';

/** Where cards and comments come from. */
export interface CardSource {
  readonly engagement: string;
  readonly cards: readonly RemoteCard[];
  /** Comments of a card, the oldest first. */
  readonly comments: (
    card: RemoteCard,
  ) => Promise<readonly RemoteComment[]> | readonly RemoteComment[];
  /** Names of those whose comments are no answer: the auditor's own. */
  readonly auditors: ReadonlySet<string>;
}

/** Reads the cards of an engagement. Only labels answer: a column says nothing, which is why a moved card is told and no more. */
export async function readCards(source: CardSource): Promise<ReadAnswers> {
  const answers: Answer[] = [];
  const problems: string[] = [];
  const remarks: string[] = [];
  const seen = new Set<string>();
  for (const card of source.cards) {
    const { marker } = card;
    if (marker?.engagement !== source.engagement || marker.id === GUIDE || seen.has(marker.id))
      continue;
    const { id, state } = marker;
    seen.add(id);
    if (state.column !== undefined && card.column !== state.column)
      remarks.push(`${id} was moved to another column, which changes nothing: ${card.url}`);
    const said = unreadAnswers(card);
    const decisions = said.filter((answer) => answer !== 'question');
    if (decisions.length > 1) {
      problems.push(
        `${id} has several answers, ${decisions.join(' and ')}: expected one (${card.url})`,
      );
      continue;
    }
    if (said.length > 0) answers.push(...makeAnswers(card, said, await lastComment(card, source)));
  }
  return { answers, problems, remarks };
}

/** Our own comments are no answer. */
async function lastComment(
  card: RemoteCard,
  source: CardSource,
): Promise<RemoteComment | undefined> {
  const comments = await source.comments(card);
  return comments.findLast(({ by }) => !source.auditors.has(by));
}

function makeAnswers(
  card: RemoteCard,
  said: readonly AnswerId[],
  comment: RemoteComment | undefined,
): Answer[] {
  const { id = '', state = {} } = card.marker ?? {};
  const text = comment?.text ?? '';
  return said.map((answer) => ({
    id,
    answer,
    base: state.status,
    reason: cleanWords(text) || undefined,
    until: answer === 'deferred' ? (dueByClient(card) ?? findDay(text)) : undefined,
    name: comment?.by,
    on: comment?.on ?? (card.changed.slice(0, 10) || undefined),
    where: card.url,
  }));
}

/** A due date that the client set is the day until which it waits. */
function dueByClient({ due, marker }: RemoteCard): string | undefined {
  return due !== undefined && due !== (marker?.state.due ?? '') ? due : undefined;
}
