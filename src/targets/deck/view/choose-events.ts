/** An incident's timeline → the few events that its slide tells. */
import type { Phase, TimelineEvent } from '../../../report/report.ts';
import { speakPlain } from '../../shared/language-scope.ts';
import type { DeckScope } from './deck-scope.ts';

/** As many as tell a story where no author chose, and as many as are kept however long their texts. */
const LEAST_EVENTS = 6;
const MOST_EVENTS = 8;
/** Lines of text that the slide holds beside its drawing, and letters on one. */
const MOST_LINES = 11;
const LINE = 70;

/** What a story cannot do without comes first. */
const RANKS: readonly Phase[] = [
  'impact',
  'mitigated',
  'detected',
  'trigger',
  'cause-found',
  'resolved',
  'hypothesis',
  'acknowledged',
  'lead-up',
  'after',
];

/**
 * Chooses events, in order of time: the author's key events and no others; where there is none, one of each phase, the
 * weightiest first.
 */
export function chooseEvents(
  timeline: readonly TimelineEvent[],
  scope: DeckScope,
): TimelineEvent[] {
  const keys = timeline.filter(({ key }) => key);
  const turns = RANKS.flatMap((phase) => timeline.find((event) => event.phase === phase) ?? []);
  const chosen =
    keys.length > 0 ? byRank(keys).slice(0, MOST_EVENTS) : turns.slice(0, LEAST_EVENTS);
  const lines = (): number =>
    chosen.reduce((sum, { text }) => sum + Math.ceil(speakPlain(scope, text).length / LINE), 0);
  while (chosen.length > LEAST_EVENTS && lines() > MOST_LINES) chosen.pop();
  return timeline.filter((event) => chosen.includes(event));
}

/** One event of each phase before the second of any. */
function byRank(events: readonly TimelineEvent[]): TimelineEvent[] {
  const turn = (event: TimelineEvent): number =>
    events.filter(({ phase }) => phase === event.phase).indexOf(event);
  const rank = ({ phase }: TimelineEvent): number => RANKS.indexOf(phase);
  return events.toSorted((a, b) => turn(a) - turn(b) || rank(a) - rank(b));
}
