/** An incident's timeline and durations → its drawing to scale. */
import { Temporal } from 'temporal-polyfill';

import { drawTimeline, type TimelineSpan } from '../../charts/timeline.ts';
import { typography } from '../../markdown/typography.ts';
import type { Incident } from '../../report/report.ts';
import type { LanguageScope } from '../shared/language-scope.ts';

/** Draws an incident; undefined when it has no events. */
export function drawIncident(scope: LanguageScope, incident: Incident): string | undefined {
  const { timeline, timezone } = incident;
  const { locale, format, lang } = scope;
  const first = timeline[0];
  const last = timeline.at(-1);
  if (!first || !last) return undefined;
  const say = (text: string): string => typography(text, lang);
  const spans = listSpans(scope, incident);
  const start = timeline.find(({ phase }) => phase !== 'lead-up') ?? first;
  const end = timeline.findLast(({ phase }) => phase !== 'after') ?? last;
  return drawTimeline({
    id: `${incident.id}-TimelineChart`,
    title: say(locale.t('site.timelineChart', { id: incident.id })),
    description: spans.map(({ label }) => label).join(', '),
    marks: timeline.map(({ at, key }, index) => ({ number: index + 1, at: Date.parse(at), key })),
    spans,
    core: [Date.parse(start.at), Date.parse(end.at)],
    offsetMinutes: zoned(end.at, timezone).offsetNanoseconds / 6e10,
    tick: (instant) => writeTick(scope, new Date(instant).toISOString(), timezone),
    gap: (minutes) => format.duration(minutes >= 600 ? Math.round(minutes / 60) * 60 : minutes),
  });
}

/** The durations that could be computed; one that spans the same instants as another is told once. */
function listSpans(scope: LanguageScope, incident: Incident): TimelineSpan[] {
  const known = incident.metrics.durations.flatMap(({ id, from, to, minutes }) =>
    from !== undefined && to !== undefined && minutes !== undefined
      ? [{ id, from, to, minutes }]
      : [],
  );
  return known
    .filter(
      ({ id }) => id !== 'timeToMitigate' || !known.some((one) => one.id === 'impactDuration'),
    )
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, from, to, minutes }) => ({
      label: `${typography(scope.locale.t(`incident.metrics.${id}`), scope.lang)}\u2002${scope.format.duration(minutes)}`,
      from: Date.parse(from),
      to: Date.parse(to),
      main: id === 'impactDuration',
    }));
}

/** The outage itself comes first. */
function rank(id: string): number {
  return id === 'impactDuration' ? 0 : 1;
}

/** At midnight the day is told. */
function writeTick(scope: LanguageScope, instant: string, timezone: string): string {
  const local = zoned(instant, timezone);
  if (local.hour > 0 || local.minute > 0) return scope.format.time(instant, timezone);
  return scope.format.dayMonth(local.toPlainDate().toString());
}

function zoned(instant: string, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
}
