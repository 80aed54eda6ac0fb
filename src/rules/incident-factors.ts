/** A root cause does not stand alone. */
import type { Problem, Rule } from './rule.ts';

/** At least one factor below a root cause. */
export const incidentFactors: Rule = {
  id: 'incident/factors',
  severity: 'warning',
  summary: 'An incident that names a root cause names what contributed to it.',
  why: 'One cause never makes an outage: what let it in, hid it, slowed the answer or made it worse is where most of the actions are.',
  mend: 'Under `causes`, list `factors`, each with a role: prevent, detect, respond or amplify.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ncauses:\n  root: The certificate expired\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:9',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      const { root, factors = [] } = record.data.causes ?? {};
      if (root === undefined || factors.length > 0) continue;
      const message = 'Unexpected root cause alone, expected the factors that contributed to it';
      yield { ...record.locate(['causes', 'root']), message };
    }
  },
};
