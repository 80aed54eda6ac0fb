/** A time of day in an incident's text is on the clock that the incident declares. */
import type { IncidentData } from '../schema/incident.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { ownWords } from './shared/own-words.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { languagesOf } from './shared/records.ts';
import { readTimeline } from './shared/timeline.ts';

/** `02:55`, and `2 h 55` where a preposition makes it a time of day. */
const CLOCK =
  /(?<![\d:.,+-])(?<colon>(?:[01]?\d|2[0-3]):[0-5]\d)(?![\d:])|(?<=(?<!\p{L})(?:à|de|dès|vers|depuis|entre|et|avant|après) )(?<french>(?:[01]?\d|2[0-3]) ?h ?[0-5]\d)(?!\d)/giu;
/** A paragraph that names a clock has said which it uses. */
const ZONE =
  /(?<!\p{L})(?:UTC|GMT|[A-Z]{1,3}[SD]T|CES?T|WES?T|EES?T)(?!\p{L})|\d(?:Z|[+-]\d{2}:?\d{2})(?!\p{L})|\bheures? (?:de|locale)|\blocal time|\b[ap]\.?m\b/u;

/** Warns only where the time is that of an event on another clock, and of none on the declared one. */
export const incidentClock: Rule = {
  id: 'incident/clock',
  severity: 'warning',
  summary:
    'A time of day in an incident’s text is in the incident’s time zone, or its paragraph names another.',
  why: 'Logs tell UTC, people tell their own time, and the timeline is printed in `timezone`: the same event at two times reads as two events.',
  mend: 'Write the time of the incident’s zone, or name the clock beside it: “02:55 UTC”.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Refused, evidence: "https://status.example/" }\n---\n\n# Total outage\n\nNobody could connect from 02:55 on.\n',
    },
    at: 'incidents/INC-01-outage.md:9:27',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const { record } of index.incidents) {
      const { timezone } = record.data;
      const clocks = foreignClocks(record);
      if (clocks.size === 0) continue;
      for (const { text, place } of ownWords(record, lang)) {
        if (ZONE.test(text)) continue;
        const found = [...text.matchAll(CLOCK)]
          .map(([time]) => time)
          .filter((time) => clocks.has(toClock(time)));
        for (const { word, place: at } of pinpointEach(index, place, found)) {
          const local = clocks.get(toClock(word)) ?? '';
          const message = `Unexpected time “${word}”, expected ${local} as in ${timezone}, or the name of its clock`;
          yield { ...at, message };
        }
      }
    }
  },
};

/** The times of events on other clocks, UTC or as written, that are no event's time on the declared one. */
function foreignClocks(record: SourceRecord<IncidentData>): Map<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: record.data.timezone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const events = readTimeline(record).map(({ at, written }) => ({
    local: format.format(new Date(at)),
    others: [at.slice(11, 16), written.slice(11, 16)],
  }));
  const locals = new Set(events.map(({ local }) => local));
  return new Map(
    events.flatMap(({ local, others }) =>
      others.filter((time) => !locals.has(time)).map((time) => [time, local] as const),
    ),
  );
}

/** `2 h 55` and `2:55` as `02:55`. */
function toClock(time: string): string {
  const [hours = '', minutes = ''] = time.split(/ ?[h:] ?/iu);
  return `${hours.padStart(2, '0')}:${minutes}`;
}
