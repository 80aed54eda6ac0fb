/** An incident's timeline and durations → its drawing to scale, in the words of one language. */
import { Temporal } from 'temporal-polyfill';

import { typography } from '../markdown/typography.ts';
import type { Incident } from '../report/report.ts';
import type { Words } from '../templates/figures-text.ts';
import { drawTimeline, type TimelineSpan } from './timeline.ts';

/** How the drawing is named: an id unique in its document, and what it shows. */
export interface DrawingName {
  readonly id: string;
  readonly title: string;
}

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
  const start = timeline.find(({ phase }) => phase !== 'lead-up') ?? first;
  const end = timeline.findLast(({ phase }) => phase !== 'after') ?? last;
  return drawTimeline({
    ...name,
    description: spans.map(({ label }) => label).join(', '),
    marks: timeline.map(({ at, key }, index) => ({ number: index + 1, at: Date.parse(at), key })),
    spans,
    core: [Date.parse(start.at), Date.parse(end.at)],
    offsetMinutes: zoned(start.at, timezone).offsetNanoseconds / 6e10,
    tick: (instant) => writeTick(words, new Date(instant).toISOString(), timezone),
    // Of a long wait the hours are enough.
    gap: (minutes) =>
      words.format.duration(minutes >= 600 ? Math.round(minutes / 60) * 60 : minutes),
  });
}

/** The durations that could be computed, the outage first; the time to mitigate is the outage under another name. */
function listSpans({ metrics }: Incident, { locale, format }: Words): TimelineSpan[] {
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
      label: `${typography(locale.t(`incident.metrics.${id}`), locale.lang)}\u2002${format.duration(minutes)}`,
      from: Date.parse(from),
      to: Date.parse(to),
      main,
    }));
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
