/** An incident → its page: in short, the figures with their two instants, the timeline, causes, lessons and actions. */
import type { IncidentMetric } from '../../report/incident-metrics.ts';
import type { Factor, Incident, TimelineEvent } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { composeBody, type OutlineEntry } from '../shared/compose-body.ts';
import { drawIncident } from '../shared/draw-incident.ts';
import { drawCauses } from '../shared/draw-causes.ts';
import { makeDrawing } from '../shared/drawing.ts';
import { listEffectGroups } from '../shared/effect-groups.ts';
import { sayRecurrence } from '../shared/judge-recurrence.ts';
import type { SitePage } from './site-page.ts';
import { pick, say, word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES, pagePath } from './urls.ts';

/** Makes the page of one incident. */
export function viewIncident(scope: LanguageScope, incident: Incident): SitePage {
  const body = composeBody(scope, incident.bodies);
  const title = say(scope, 'site.timelineChart', { id: incident.id });
  const chart = drawIncident(incident, scope, { id: `${incident.id}-TimelineChart`, title });
  const { causes, lessons } = incident;
  const actions = listEffectGroups(scope, incident);
  const named = new Set(incident.actions.map(({ finding }) => finding));
  const view = {
    incident,
    body,
    impact: incident.impact.map((one) => ({
      ...one,
      numeric: typeof one.value === 'number',
    })),
    budgetWindow: writeWindow(scope, incident),
    figures: listFigures(incident),
    again: sayRecurrence(scope, incident),
    cause: causes.root ?? causes.trigger,
    drawings: drawCauses(scope, incident),
    chart: chart === undefined ? undefined : makeDrawing(chart),
    days: groupByDay(scope, incident),
    factors: incident.causes.factors.map((factor) => viewFactor(factor)),
    hasCauses:
      Boolean(causes.trigger ?? causes.root ?? incident.detectionGap) ||
      causes.whys.length + causes.factors.length > 0,
    hasLessons: lessons.well.length + lessons.poorly.length + lessons.lucky.length > 0,
    lessons: (['well', 'poorly', 'lucky'] as const)
      .map((name) => ({ name, items: lessons[name] }))
      .filter(({ items }) => items.length > 0),
    actions,
    related: pick(
      scope.findings,
      incident.findings.filter((id) => !named.has(id)),
    ),
  };
  return {
    path: pagePath({ kind: 'incident', id: incident.id }),
    template: 'incident',
    id: incident.id,
    title: incident.title,
    outline: outlineIncident(scope, incident, { ...view, article: body?.outline ?? [] }),
    parent: { path: PAGES.incidents, title: word(scope, 'things.incident.other') },
    wide: false,
    source: incident.source,
    draft: incident.status === 'draft',
    view,
  };
}

/** The durations that tell an outage at a glance, each computed or told what it lacks. */
const AT_A_GLANCE = ['impactDuration', 'timeToDetect', 'timeToResolve'] as const;

function listFigures({ metrics }: Incident): IncidentMetric[] {
  return AT_A_GLANCE.flatMap((wanted) => metrics.durations.filter(({ id }) => id === wanted));
}

interface FactorView {
  readonly text: Text;
  /** Absent below a factor of the same role. */
  readonly role?: Factor['role'];
  readonly factors: readonly FactorView[];
}

function viewFactor({ text, role, factors }: Factor, above?: Factor['role']): FactorView {
  return {
    text,
    ...(role === above ? {} : { role }),
    factors: factors.map((factor) => viewFactor(factor, role)),
  };
}

/** Says the window of the objective: `30d` as "30 days". */
function writeWindow({ format }: LanguageScope, { slo }: Incident): string {
  const days = /^(\d+)d$/.exec(slo?.window ?? '')?.[1];
  return days === undefined ? (slo?.window ?? '') : format.days(Number(days));
}

interface NumberedEvent {
  readonly number: number;
  readonly event: TimelineEvent;
  /** Path of the evidence in the engagement, when the report carries the file. */
  readonly file: string | undefined;
}

/** Groups the events by their day in the incident's zone; numbers are those of the drawing. */
function groupByDay(
  scope: LanguageScope,
  incident: Incident,
): { date: string; events: NumberedEvent[] }[] {
  const days: { date: string; events: NumberedEvent[] }[] = [];
  incident.timeline.forEach((event, index) => {
    const date = scope.format.instantDate(event.at, incident.timezone);
    const last = days.at(-1);
    const numbered = { number: index + 1, event, file: findEvidence(scope, incident, event) };
    if (last?.date === date) last.events.push(numbered);
    else days.push({ date, events: [numbered] });
  });
  return days;
}

function findEvidence(
  scope: LanguageScope,
  incident: Incident,
  { evidence }: TimelineEvent,
): string | undefined {
  if (evidence === undefined) return undefined;
  const folder = incident.source.path.replace(/[^/]*$/, '');
  return [evidence, folder + evidence].find((path) => scope.report.assets.has(path));
}

interface Shown {
  readonly hasCauses: boolean;
  readonly hasLessons: boolean;
  readonly actions: readonly unknown[];
  readonly related: readonly unknown[];
  readonly article: readonly OutlineEntry[];
}

function outlineIncident(scope: LanguageScope, incident: Incident, shown: Shown): OutlineEntry[] {
  const entry = (show: boolean, id: string, key: string): OutlineEntry[] =>
    show ? [{ id, label: word(scope, key) }] : [];
  return [
    ...entry(incident.timeline.length > 0, 'Timeline', 'incident.timeline'),
    ...entry(true, 'Metrics', 'site.metrics'),
    ...entry(incident.impact.length > 0, 'Impact', 'incident.impact'),
    ...entry(shown.hasCauses, 'Causes', 'incident.why'),
    ...shown.article,
    ...entry(shown.hasLessons, 'Lessons', 'incident.lessons.label'),
    ...entry(shown.actions.length + shown.related.length > 0, 'Actions', 'incident.actions'),
  ];
}
