/** An incident → the three slides that tell it, and its whole timeline for the annex. */
import { STAGE_TONES } from '../../shared/draw-incident.ts';
import type { IncidentMetric } from '../../../report/incident-metrics.ts';
import { stageIncident } from '../../../report/incident-stages.ts';
import type { Incident, TimelineEvent } from '../../../report/report.ts';
import { listEffectGroups } from '../../shared/effect-groups.ts';
import { pick } from '../../shared/language-scope.ts';
import { chooseEvents } from './choose-events.ts';
import type { DeckScope } from './deck-scope.ts';
import { factorsSlide, timelineSlide, whysSlide } from './slide-ids.ts';
import { ticketRow } from './ticket-row.ts';
import { numbered } from './view-opening.ts';

/** More actions than this go to the foot of their slide by id. */
const MOST_ACTIONS = 12;
const MINUTES_A_DAY = 24 * 60;
/** Share of the bar that its own label fills. */
const LEAST_LABELLED = 0.09;

/** The story's incident: what happened, why, what prevents it. */
export function viewIncident(scope: DeckScope) {
  const { told } = scope;
  if (!told) return undefined;
  return {
    incident: told,
    draft: told.status === 'draft',
    happened: viewHappened(told, scope),
    why: viewWhy(told, scope),
    prevents: viewPrevents(told, scope),
  };
}

function viewHappened(incident: Incident, scope: DeckScope) {
  const { timeline, metrics } = incident;
  const events = chooseEvents(timeline, scope);
  const figures = figuresOf(incident).slice(0, 3);
  return {
    events: events.map((event, at) => ({ ...event, day: newDay(incident, event, events[at - 1]) })),
    outage: minutesOf(incident, 'impactDuration'),
    figures: numbered(figures),
    layout: figures.length > 0 ? 'figures' : 'content',
    ...stagesOf(timeline, scope),
    timelineId: timelineSlide(incident.id),
    durations: metrics.durations.filter(
      ({ id }) => !figures.some((one) => 'id' in one && one.id === id),
    ),
    impact: incident.impact.map((one) => ({ ...one, known: one.value !== undefined })),
  };
}

/** The stages as their drawing takes them: spreadsheets count time in days. */
function stagesOf(timeline: Incident['timeline'], { locale }: DeckScope) {
  const stages = stageIncident(timeline).map(({ id, minutes }) => ({
    id,
    minutes,
    days: minutes / MINUTES_A_DAY,
    tone: STAGE_TONES[id],
  }));
  const whole = stages.reduce((sum, { days }) => sum + days, 0);
  // A part too short for its label goes without. Formats are code: no typography.
  const smallest = String(Math.round(whole * LEAST_LABELLED * 1e5) / 1e5);
  return { stages, whole, stageFormat: locale.t('deck.formats.duration', { smallest }) };
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
    return minutes === undefined ? [] : [{ id, minutes, label: `incident.metrics.${id}` }];
  });
  const multiple = metrics.budget?.multiple;
  const budget = multiple === undefined ? [] : [{ multiple, label: 'incident.errorBudget' }];
  const counted = impact
    .filter(({ value }) => value !== undefined)
    .map(({ value, unit, what }) => ({ value, unit, what }));
  return [...durations, ...budget, ...counted];
}

function viewWhy(incident: Incident, scope: DeckScope) {
  const { causes, detectionGap, component, upstream, lessons } = incident;
  const { trigger, root, factors, whys } = causes;
  if (!trigger && !root && factors.length === 0) return undefined;
  return {
    deeper: listDeeper(incident, scope),
    trigger,
    root,
    minutes: minutesOf(incident, 'impactDuration'),
    whys,
    detectionGap,
    component,
    upstream,
    poorly: lessons.poorly,
    factors,
    count: factors.length,
    layout: factors.length > 0 ? 'two' : 'content',
    slot: factors.length > 0 ? 'left' : 'body',
  };
}

function viewPrevents(incident: Incident, scope: DeckScope) {
  const { effect, lessons } = incident;
  const ids = [...new Set(effect.flatMap(({ findings }) => findings))];
  if (ids.length === 0) return undefined;
  const shown = new Set(ids.slice(0, MOST_ACTIONS));
  const ticketsOf = (list: readonly string[]) =>
    pick(scope.findings, list).map((finding) => ticketRow(finding, scope));
  const rows = ticketsOf(ids);
  return {
    groups: listEffectGroups(scope, incident).map((group) => ({
      ...group,
      rows: ticketsOf(group.effect.findings.filter((id) => shown.has(id))),
    })),
    more: rows.slice(MOST_ACTIONS),
    count: rows.length,
    // What is only learned changes no outage.
    acts: effect.some(({ type }) => type !== 'learn'),
    verify: rows.flatMap(({ finding }) => (finding.verify ? [finding] : [])),
    lucky: lessons.lucky,
  };
}

/** The slides of the annex that tell an incident's causes further. */
function listDeeper({ id }: Incident, scope: DeckScope): { id: string; name: string }[] {
  const told = viewCauses(scope).find(({ incident }) => incident.id === id);
  return [
    ...(told && told.whys.length > 0 ? [{ id: whysSlide(id), name: 'incident.causes.whys' }] : []),
    ...(told && told.factors.length > 0
      ? [{ id: factorsSlide(id), name: 'incident.causes.factors' }]
      : []),
  ];
}

/** The causes of every incident that go deeper than its slide: the chain of whys, the tree of factors. */
export function viewCauses({ report, told }: DeckScope) {
  return report.incidents.flatMap((incident) => {
    const { whys, factors } = incident.causes;
    const deep = factors.some((factor) => factor.factors.length > 0) || told !== incident;
    const back = told === incident ? `${incident.id}-why` : undefined;
    if (whys.length === 0 && (!deep || factors.length === 0)) return [];
    return [{ incident, whys, factors: deep ? factors : [], back }];
  });
}

/** Every event of every incident. */
export function viewTimelines({ report, told, site }: DeckScope) {
  return report.incidents
    .filter(({ timeline }) => timeline.length > 0)
    .map((incident) => ({
      incident,
      count: incident.timeline.length,
      back: told?.id === incident.id ? incident.id : undefined,
      site: site({ kind: 'incident', id: incident.id }),
    }));
}
