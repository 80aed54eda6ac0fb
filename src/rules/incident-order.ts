/** Events stand in the order of time. */
import type { Problem, Rule } from './rule.ts';
import { datedEvents } from './shared/timeline.ts';

/** Compared as instants, whatever their offsets. */
export const incidentOrder: Rule = {
  id: 'incident/order',
  severity: 'error',
  summary: 'An event of a timeline is not earlier than the one above it.',
  why: 'A timeline is read from top to bottom, and durations are computed from it: an hour typed wrong makes both false.',
  mend: 'Correct the instant or its offset, or move the event.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T03:55Z", phase: impact, text: Refused, evidence: "https://status.example/" }\n  - { at: "2026-03-19T02:55Z", phase: detected, text: Seen, evidence: "https://status.example/" }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:5:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      let latest = { time: -Infinity, written: '' };
      for (const { index: at, time, written } of datedEvents(record)) {
        if (time === undefined) continue;
        if (time < latest.time) {
          const message = `Unexpected instant "${written}", expected ${latest.written} or later, as the event above`;
          yield { ...record.locate(['timeline', at, 'at']), message };
        } else latest = { time, written };
      }
    }
  },
};
