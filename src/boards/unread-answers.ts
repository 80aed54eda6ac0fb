/** A card → the client's answers on it that are none of ours. */
import type { AnswerId } from '../targets/shared/cards/answer-words.ts';
import type { RemoteCard } from './board-service.ts';
import { isAnswer } from './label-book.ts';

/** Lists the answers whose labels we did not put. */
export function unreadAnswers({
  labels,
  marker,
}: Pick<RemoteCard, 'labels' | 'marker'>): AnswerId[] {
  const ours = new Set(marker?.state.labels);
  return labels.filter(isAnswer).filter((key) => !ours.has(key));
}
