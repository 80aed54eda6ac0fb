/** What was decided about a ticket says who decided, when and why. */
import { joinWords } from '../source/expectation.ts';
import type { Problem, Rule } from './rule.ts';

/** Statuses that a decision comes before, with the keys of `validation` that each needs. */
const NEEDS: Readonly<Record<string, readonly ('by' | 'on' | 'note' | 'until')[]>> = {
  validated: ['by', 'on'],
  'in-progress': ['by', 'on'],
  done: ['by', 'on'],
  verified: ['by', 'on'],
  rejected: ['by', 'on', 'note'],
  deferred: ['by', 'on', 'note', 'until'],
  'accepted-risk': ['by', 'on', 'note', 'until'],
};

/** Reported at the status, which asks for it. */
export const findingValidation: Rule = {
  id: 'finding/validation',
  severity: 'error',
  summary:
    'A status that follows a decision says who took it and when; a refusal says why, a delay until when.',
  why: 'Months later, somebody will ask who accepted this risk, and for how long.',
  mend: 'Write `validation: { by: Product Owner, on: 2026-03-05, note: …, until: … }`.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nstatus: validated\nimpact: Nobody outside reaches the API\ncost: 0\n---\n\n# Close the public API\n\n## How to do it\n\n1. Set the authorised networks.\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:9',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { status = 'draft', validation = {} } = record.data;
      const missing = (NEEDS[status] ?? []).filter((key) => validation[key] === undefined);
      if (missing.length === 0) continue;
      const keys = joinWords(
        missing.map((key) => `validation.${key}`),
        'and',
      );
      const message = `Unexpected status ${status}, expected ${keys}`;
      yield { ...record.locate(['status']), message };
    }
  },
};
