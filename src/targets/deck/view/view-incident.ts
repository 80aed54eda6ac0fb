/** An incident → the three slides that tell it, and its whole timeline for the annex. */
import type { Incident, TimelineEvent } from '../../../report/report.ts';
import type { IncidentMetric } from '../../../report/incident-metrics.ts';
import { pick } from './deck-scope.ts';
import type { DeckScope } from './deck-scope.ts';
import { ticketRow } from './ticket-row.ts';
import { numbered } from './view-opening.ts';

/** The story's incident: what happened, why, what prevents it. */
export function viewIncident(scope: DeckScope) {
  const { told } = scope;
  if (!told) return undefined;
  return {
    incident: told,
    happened: viewHappened(told),
    why: viewWhy(told),
    prevents: viewPrevents(told, scope),
  };
}

function viewHappened(incident: Incident) {
  const { timeline, metrics } = incident;
  const key = timeline.filter((event) => event.key);
  const events = key.length > 0 ? key : timeline;
  const outage = minutesOf(incident, 'impactDuration');
  return {
    events: events.map((event, at) => ({ ...event, day: newDay(incident, event, events[at - 1]) })),
    outage,
    figures: numbered(figuresOf(incident).slice(0, 3)),
    layout: figuresOf(incident).length > 0 ? 'figures' : 'content',
    metrics: metrics.durations.filter(({ minutes }) => minutes !== undefined),
  };
}

/** The date of an event in the incident's zone, where it is another than that of the event before. */
function newDay(
  { timezone }: Incident,
  event: TimelineEvent,
  before: TimelineEvent | undefined,
): string | undefined {
  // This locale writes dates as sources do: `YYYY-MM-DD`.
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  const day = dates.format(new Date(event.at));
  return before && dates.format(new Date(before.at)) === day ? undefined : day;
}

function minutesOf({ metrics }: Incident, id: IncidentMetric['id']): number | undefined {
  return metrics.durations.find((metric) => metric.id === id)?.minutes;
}

/** Durations first, then the error budget, then what was counted; the three that can be said are shown. */
function figuresOf(incident: Incident) {
  const { metrics, impact } = incident;
  const durations = (['impactDuration', 'timeToDetect'] as const).flatMap((id) => {
    const minutes = minutesOf(incident, id);
    return minutes === undefined ? [] : [{ minutes, label: `incident.metrics.${id}` }];
  });
  const multiple = metrics.budget?.multiple;
  const budget = multiple === undefined ? [] : [{ multiple, label: 'incident.errorBudget' }];
  const counted = impact
    .filter(({ value }) => value !== undefined)
    .map(({ value, unit, what }) => ({ value, unit, what }));
  return [...durations, ...budget, ...counted];
}

function viewWhy({ causes, detectionGap, component, upstream }: Incident) {
  const { trigger, root, factors, whys } = causes;
  if (!trigger && !root && factors.length === 0) return undefined;
  return {
    trigger,
    root,
    whys,
    detectionGap,
    component,
    upstream,
    factors,
    count: factors.length,
    layout: factors.length > 0 ? 'two' : 'content',
    slot: factors.length > 0 ? 'left' : 'body',
  };
}

function viewPrevents(incident: Incident, scope: DeckScope) {
  const rows = incident.actions.flatMap(({ finding, type }) =>
    pick(scope.findings, [finding]).map((found) => ({ ...ticketRow(found, scope), type })),
  );
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}

/** Every event of every incident. */
export function viewTimelines({ report }: DeckScope) {
  return report.incidents
    .filter(({ timeline }) => timeline.length > 0)
    .map((incident) => ({ incident, count: incident.timeline.length }));
}
