/** An incident's timeline, stages and durations → its drawing to scale, in the words of one language. */
import { Temporal } from 'temporal-polyfill';

import { typography } from '../../markdown/typography.ts';
import { stageIncident, type IncidentStage } from '../../report/incident-stages.ts';
import type { Incident, TimelineEvent } from '../../report/report.ts';
import type { Words } from '../../templates/figures-text.ts';
import { drawTimeline, type TimelineSpan } from '../../charts/timeline.ts';
import type { TimelineMark } from '../../charts/timeline-marks.ts';
import type { TimelineStage } from '../../charts/timeline-stages.ts';

/** How the drawing is named: an id unique in its document, and what it shows. */
export interface DrawingName {
  readonly id: string;
  readonly title: string;
}

/** The colours of stages: what nobody saw stands out. */
export const STAGE_TONES: Readonly<Record<IncidentStage['id'], TimelineStage['tone']>> = {
  latent: 'soft',
  undetected: 'p1',
  diagnosis: 'p2',
  repair: 'accent',
  consolidation: 'p3',
};

/** Draws an incident; undefined when it has no events. */
export function drawIncident(
  incident: Incident,
  words: Words,
  name: DrawingName,
): string | undefined {
  const { timeline, timezone } = incident;
  const first = timeline[0];
  const last = timeline.at(-1);
  if (!first || !last) return undefined;
  const spans = listSpans(incident, words);
  const stages = listStages(incident, words);
  const marks = timeline.map((event, at) => makeMark(event, at + 1, { timezone, words }));
  const start = timeline.find(({ phase }) => phase !== 'lead-up') ?? first;
  const end = timeline.findLast(({ phase }) => phase !== 'after') ?? last;
  return drawTimeline({
    ...name,
    description: describe([spans, stages, marks.filter(({ key }) => key)]),
    marks,
    stages,
    spans,
    core: [Date.parse(start.at), Date.parse(end.at)],
    offsetMinutes: zoned(end.at, timezone).offsetNanoseconds / 6e10,
    tick: (instant) => writeTick(words, new Date(instant).toISOString(), timezone),
    // Of a long wait the hours are enough.
    gap: (minutes) =>
      words.format.duration(minutes >= 600 ? Math.round(minutes / 60) * 60 : minutes),
  });
}

/** Tells the drawing to who does not see it: a sentence for each list that holds something. */
function describe(lists: readonly (readonly { readonly label: string }[])[]): string {
  return lists
    .filter((list) => list.length > 0)
    .map((list) => `${list.map(({ label }) => label).join(', ')}.`)
    .join(' ');
}

function makeMark(
  { at, key, phase }: TimelineEvent,
  number: number,
  { timezone, words }: { readonly timezone: string; readonly words: Words },
): TimelineMark {
  const time = words.format.time(at, timezone);
  const label = `${time}\u2002${say(words, `incident.phases.${phase}`)}`;
  return { number, at: Date.parse(at), key, label };
}

function listStages({ timeline }: Incident, words: Words): TimelineStage[] {
  return stageIncident(timeline).map(({ id, from, to, minutes }) => ({
    label: labelOf(words, `incident.stages.${id}`, minutes),
    from: Date.parse(from),
    to: Date.parse(to),
    tone: STAGE_TONES[id],
  }));
}

/** The durations that could be computed, the outage first; the time to mitigate is the outage under another name. */
function listSpans({ metrics }: Incident, words: Words): TimelineSpan[] {
  const known = metrics.durations.flatMap(({ id, from, to, minutes }) =>
    from !== undefined && to !== undefined && minutes !== undefined
      ? [{ id, from, to, minutes, main: id === 'impactDuration' }]
      : [],
  );
  const hasOutage = known.some(({ main }) => main);
  return known
    .filter(({ id }) => id !== 'timeToMitigate' || !hasOutage)
    .sort((a, b) => Number(b.main) - Number(a.main))
    .map(({ id, from, to, minutes, main }) => ({
      label: labelOf(words, `incident.metrics.${id}`, minutes),
      from: Date.parse(from),
      to: Date.parse(to),
      main,
    }));
}

function labelOf(words: Words, key: string, minutes: number): string {
  return `${say(words, key)}\u2002${words.format.duration(minutes)}`;
}

function say({ locale }: Words, key: string): string {
  return typography(locale.t(key), locale.lang);
}

/** At midnight the day is told. */
function writeTick({ format }: Words, instant: string, timezone: string): string {
  const local = zoned(instant, timezone);
  if (local.hour > 0 || local.minute > 0) return format.time(instant, timezone);
  return format.dayMonth(local.toPlainDate().toString());
}

function zoned(instant: string, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
}
