/** An incident's timeline → its stages, end to end: how long each took, for a drawing to scale. */
import { minutesBetween } from './minutes-between.ts';
import type { Phase, TimelineEvent } from './report.ts';

/** What goes on between two turning points of an incident. */
export interface IncidentStage {
  /** `latent` runs from the trigger to the impact, `undetected` from there to the detection, and so on. */
  readonly id: 'latent' | 'undetected' | 'diagnosis' | 'repair' | 'consolidation';
  /** ISO instants. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** The turning points in their order, with what begins at each. */
const TURNS: readonly (readonly [Phase, IncidentStage['id'] | 'end'])[] = [
  ['trigger', 'latent'],
  ['impact', 'undetected'],
  ['detected', 'diagnosis'],
  ['cause-found', 'repair'],
  ['mitigated', 'consolidation'],
  ['resolved', 'end'],
];
/** What comes before or after the outage is left out when it lasts longer than so many outages. */
const MOST_BEFORE = 2;
const MOST_AFTER = 1;

/**
 * Divides an incident into stages; none without an impact and its end.
 *
 * The first event of a phase counts, the last one for the two that end something: as for the durations.
 */
export function stageIncident(timeline: readonly TimelineEvent[]): IncidentStage[] {
  const turns = TURNS.flatMap(([phase, stage]) => {
    const events = timeline.filter((event) => event.phase === phase);
    const event = phase === 'mitigated' || phase === 'resolved' ? events.at(-1) : events[0];
    return event ? [{ stage, at: event.at }] : [];
  });
  // Phases need not follow their order: a turn that comes before the one above it turns nothing.
  const ordered = turns.filter(({ at }, index) =>
    turns.slice(0, index).every((earlier) => Date.parse(earlier.at) < Date.parse(at)),
  );
  const stages = ordered.flatMap(({ stage, at }, index): IncidentStage[] => {
    const next = ordered[index + 1];
    if (!next || stage === 'end') return [];
    const minutes = minutesBetween(at, next.at);
    return [{ id: stage, from: at, to: next.at, minutes }];
  });
  const outage = stages
    .filter(({ id }) => id !== 'latent' && id !== 'consolidation')
    .reduce((sum, { minutes }) => sum + minutes, 0);
  if (outage === 0) return [];
  return stages.filter(({ id, minutes }) => {
    if (id === 'latent') return minutes <= outage * MOST_BEFORE;
    return id !== 'consolidation' || minutes <= outage * MOST_AFTER;
  });
}
