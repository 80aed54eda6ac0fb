/** An incident's durations, computed from its timeline and never typed. */
import { defined } from './defined.ts';
import { roundHalfUp } from './maturity.ts';
import { minutesBetween } from './minutes-between.ts';
import type { Incident, Phase, TimelineEvent } from './report.ts';

/** One duration: both instants, or the phase that is missing. */
export interface IncidentMetric {
  readonly id:
    | 'timeToDetect'
    | 'timeToAcknowledge'
    | 'timeToMitigate'
    | 'impactDuration'
    | 'timeToResolve';
  /** ISO instants. */
  readonly from?: string;
  readonly to?: string;
  readonly minutes?: number;
  /** The first phase that the timeline lacks. */
  readonly missing?: Phase;
}

/** The durations of an incident and its share of the error budget. */
export interface IncidentMetrics {
  readonly durations: readonly IncidentMetric[];
  readonly budget?: {
    /** Minutes of outage that the objective allows in its window. */
    readonly minutes: number;
    /** Burnt, as a multiple of the budget, one decimal, half up. */
    readonly multiple?: number;
    /** The first phase without which there is no multiple. */
    readonly missing?: Phase;
    readonly window: string;
  };
}

const DEFINITIONS = [
  { id: 'timeToDetect', from: ['first', 'impact'], to: ['first', 'detected'] },
  { id: 'timeToAcknowledge', from: ['first', 'detected'], to: ['first', 'acknowledged'] },
  { id: 'timeToMitigate', from: ['first', 'impact'], to: ['last', 'mitigated', 'resolved'] },
  { id: 'impactDuration', from: ['first', 'impact'], to: ['last', 'mitigated', 'resolved'] },
  { id: 'timeToResolve', from: ['first', 'impact'], to: ['last', 'resolved'] },
] as const;

type Side = readonly ['first' | 'last', Phase, Phase?];

/** Finds the instant that one side of a definition names: the first or last event of a phase, else of the phase that stands in. */
function findInstant(timeline: readonly TimelineEvent[], side: Side): string | undefined {
  const [which, phase, instead] = side;
  const events = timeline.filter((event) => event.phase === phase);
  const found = which === 'first' ? events[0] : events.at(-1);
  if (found) return found.at;
  return instead ? findInstant(timeline, [which, instead]) : undefined;
}

/** Reads a window such as `30d` as minutes; undefined when it is written otherwise. */
function windowMinutes(window: string): number | undefined {
  const match = /^(\d+)d$/.exec(window);
  return match ? Number(match[1]) * 24 * 60 : undefined;
}

/**
 * Computes every duration of the contract, and how many times the error budget was burnt.
 *
 * The budget is window × (1 − target / 100); the outage counts as total.
 */
export function measureIncident(
  timeline: readonly TimelineEvent[],
  slo?: Incident['slo'],
): IncidentMetrics {
  const durations = DEFINITIONS.map(({ id, from, to }): IncidentMetric => {
    const start = findInstant(timeline, from);
    const end = findInstant(timeline, to);
    if (start === undefined) return { id, missing: from[1] };
    if (end === undefined) return { id, from: start, missing: to[1] };
    return { id, from: start, to: end, minutes: minutesBetween(start, end) };
  });
  const window = slo && windowMinutes(slo.window);
  if (!slo || window === undefined) return { durations };
  const minutes = window * (1 - slo.target / 100);
  const outage = durations.find(({ id }) => id === 'impactDuration');
  return {
    durations,
    budget: {
      minutes: roundHalfUp(minutes),
      window: slo.window,
      ...defined({
        multiple: outage?.minutes === undefined ? undefined : roundHalfUp(outage.minutes / minutes),
        missing: outage?.missing,
      }),
    },
  };
}
