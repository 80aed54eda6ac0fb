/** The report → the chapter on incidents: for each what happened, when, why, what was learned, what follows. */
import { drawIncident } from '../../shared/draw-incident.ts';
import type { Incident, TimelineEvent } from '../../../report/report.ts';
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { pick, say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import { drawCauses } from '../../shared/draw-causes.ts';
import { makeDrawing, type Drawing } from '../../shared/drawing.ts';
import { listEffectGroups } from '../../shared/effect-groups.ts';
import { sayRecurrence } from '../../shared/judge-recurrence.ts';

/** User units of a drawing that a page holds below a heading, with the key to its marks: 760 of them are its width. */
const MOST_HEIGHT = 880;

/** The chapter on incidents; undefined when there was none. */
export function viewIncidents(scope: LanguageScope): ChapterDraft | undefined {
  const { incidents } = scope.report;
  if (incidents.length === 0) return undefined;
  // One incident is a review, several are a list.
  const title = say(scope, incidents.length === 1 ? 'incident.title' : 'things.incident.other');
  return {
    kind: 'incidents',
    anchor: 'incidents',
    title: { value: title, lang: scope.lang, fallback: false },
    entries: incidents.map((incident) => ({ ...incident, anchor: incident.id })),
    annex: false,
    view: { incidents: incidents.map((incident) => viewIncident(scope, incident)) },
  };
}

function viewIncident(scope: LanguageScope, incident: Incident) {
  const { causes, lessons, metrics } = incident;
  const named = new Set(incident.actions.map(({ finding }) => finding));
  return {
    incident,
    prefix: bodyPrefix({ kind: 'incident', id: incident.id }),
    body: composeBody(scope, incident.bodies),
    outage: metrics.durations.find(({ id }) => id === 'impactDuration'),
    window: writeWindow(scope, incident),
    impact: incident.impact.map((one) => ({
      ...one,
      isNumber: typeof one.value === 'number',
    })),
    chart: drawChart(scope, incident),
    days: groupByDay(scope, incident),
    hasCauses:
      Boolean(causes.trigger ?? causes.root ?? incident.detectionGap) ||
      causes.whys.length + causes.factors.length > 0,
    lessons: (['well', 'poorly', 'lucky'] as const)
      .map((name) => ({ name, items: lessons[name] }))
      .filter(({ items }) => items.length > 0),
    actions: listEffectGroups(scope, incident),
    again: sayRecurrence(scope, incident),
    drawings: drawCauses(scope, incident, MOST_HEIGHT),
    related: pick(
      scope.findings,
      incident.findings.filter((id) => !named.has(id)),
    ),
  };
}

function drawChart(scope: LanguageScope, incident: Incident): Drawing | undefined {
  const { id } = incident;
  const title = say(scope, 'report.timelineChart', { id });
  const svg = drawIncident(incident, scope, { id: `timeline-${id}`, title });
  return svg === undefined ? undefined : makeDrawing(svg);
}

/** Says the window of the objective: `30d` as "30 days". */
function writeWindow({ format }: LanguageScope, { slo }: Incident): string {
  const days = /^(\d+)d$/.exec(slo?.window ?? '')?.[1];
  return days === undefined ? (slo?.window ?? '') : format.days(Number(days));
}

/** Groups the events by their day in the incident's zone; numbers are those of the drawing. */
function groupByDay(scope: LanguageScope, { timeline, timezone }: Incident) {
  const days: { date: string; events: { number: number; event: TimelineEvent }[] }[] = [];
  for (const [index, event] of timeline.entries()) {
    const date = scope.format.instantDate(event.at, timezone);
    const last = days.at(-1);
    const numbered = { number: index + 1, event };
    if (last?.date === date) last.events.push(numbered);
    else days.push({ date, events: [numbered] });
  }
  return days;
}
