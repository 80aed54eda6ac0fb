/** What a timeline tells is shown. */
import type { Problem, Rule } from './rule.ts';

/** A file beside the incident, or an address. */
export const incidentEvidence: Rule = {
  id: 'incident/evidence',
  severity: 'warning',
  summary: 'An event of a timeline names its evidence.',
  why: 'An outage is contested: what no log shows is an opinion.',
  mend: 'Put an extract beside the incident and name it under `evidence`, or give an address.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Connections are refused }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:5',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      for (const [at, { evidence }] of (record.data.timeline ?? []).entries()) {
        if (evidence !== undefined) continue;
        const message = 'Missing evidence, expected a file of the engagement or an address';
        yield { ...record.locate(['timeline', at]), message };
      }
    }
  },
};
