/** A detection that took its time is explained. */
import { minutesBetween } from '../report/minutes-between.ts';
import type { Problem, Rule } from './rule.ts';
import { readTimeline } from './shared/timeline.ts';
import { sayMinutes } from './shared/say-minutes.ts';

/** Our own choice: an alert that is evaluated every minute, with some patience, still speaks within this. */
const PROMPT_MINUTES = 5;

/** Asked where both phases are there and lie apart. */
export const incidentDetectionGap: Rule = {
  id: 'incident/detection-gap',
  severity: 'warning',
  summary: 'An incident that took more than five minutes to detect says why, under `detectionGap`.',
  why: 'The time before anybody knew is often the longest part of an outage, and the cheapest to shorten.',
  mend: 'Write `detectionGap`: what was watched, why it stayed silent, and what would have halved that time.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Refused, evidence: "https://status.example/" }\n  - { at: "2026-03-19T06:52Z", phase: detected, text: Seen, evidence: "https://status.example/" }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:5:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      if (record.data.detectionGap !== undefined) continue;
      const events = readTimeline(record);
      const impact = events.find(({ phase }) => phase === 'impact');
      const detected = events.findIndex(({ phase }) => phase === 'detected');
      const to = events[detected];
      if (!impact || !to) continue;
      const minutes = minutesBetween(impact.at, to.at);
      if (minutes <= PROMPT_MINUTES) continue;
      const message = `Unexpected detection after ${sayMinutes(minutes)} without a reason, expected \`detectionGap\` to say why`;
      yield { ...record.locate(['timeline', to.index, 'at']), message };
    }
  },
};
