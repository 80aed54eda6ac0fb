/** A local time names one instant. */
import type { Problem, Rule } from './rule.ts';
import { datedEvents } from './shared/timeline.ts';

/** The nights when clocks change have an hour that is twice, or never. */
export const incidentLocalTime: Rule = {
  id: 'incident/local-time',
  severity: 'error',
  summary: 'A local time of a timeline occurs exactly once in the incident’s time zone.',
  why: 'In the night when clocks go back, 02:30 is two instants an hour apart; when they go forward it is none.',
  mend: 'Write the offset, as `2026-10-25T02:30+02:00`, or the time in UTC.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-10-25T02:30", phase: impact, text: Refused, evidence: "https://status.example/" }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      const { timezone } = record.data;
      for (const { index: at, reason, written } of datedEvents(record)) {
        if (reason === undefined) continue;
        const message = `Unexpected local time "${written}", expected one that occurs once in ${timezone}: it occurs ${reason}`;
        const hint = 'Write the offset, as 2026-10-25T02:30+02:00, or UTC with a Z';
        yield { ...record.locate(['timeline', at, 'at']), message, hint };
      }
    }
  },
};
