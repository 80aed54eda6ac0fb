/** A target stands on the scale. */
import type { Problem, Rule } from './rule.ts';
import { highestLevel } from './shared/scale.ts';

/** From 0 to the scale's maximum. */
export const checkTarget: Rule = {
  id: 'check/target',
  severity: 'error',
  summary: 'A check’s target is a level of the scale.',
  why: 'A target above the maximum can never be reached.',
  mend: 'Write a level of the scale, or raise `rating.max` in engagement.yaml.',
  example: {
    files: {
      'checks.yaml':
        '- { id: rbac, category: security, title: Least privilege, rating: 2, target: 4 }\n',
    },
    at: 'checks.yaml:1:78',
  },
  *check({ index }): Generator<Problem> {
    const max = highestLevel(index);
    for (const { record } of index.checks) {
      const { target } = record.data;
      if (target === undefined || target <= max) continue;
      const message = `Unexpected target ${target}, expected a level from 0 to ${max}`;
      yield { ...record.locate(['target']), message };
    }
  },
};
