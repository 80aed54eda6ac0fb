/** An earlier level stands on the scale too. */
import type { Problem, Rule } from './rule.ts';
import { highestLevel } from './shared/scale.ts';

/** From 0 to the scale's maximum. */
export const checkPrevious: Rule = {
  id: 'check/previous',
  severity: 'error',
  summary: 'The level of an earlier audit is one of the present scale.',
  why: 'Progress is shown on one scale: two that differ cannot be compared.',
  mend: 'Bring the earlier level to the present scale, or leave it out.',
  example: {
    files: {
      'checks.yaml':
        '- { id: rbac, category: security, title: Least privilege, rating: 2, previous: 5 }\n',
    },
    at: 'checks.yaml:1:80',
  },
  *check({ index }): Generator<Problem> {
    const max = highestLevel(index);
    for (const { record } of index.checks) {
      const { previous } = record.data;
      if (typeof previous !== 'number' || previous <= max) continue;
      const message = `Unexpected previous ${previous}, expected a level from 0 to ${max}`;
      yield { ...record.locate(['previous']), message };
    }
  },
};
