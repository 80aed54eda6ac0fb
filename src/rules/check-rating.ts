/** A level stands on the scale. */
import type { Problem, Rule } from './rule.ts';
import { highestLevel } from './shared/scale.ts';

/** From 0 to the scale's maximum. */
export const checkRating: Rule = {
  id: 'check/rating',
  severity: 'error',
  summary: 'A check’s rating is a level from 0 to the scale’s maximum, `n/a` or `unknown`.',
  why: 'A level above the maximum has no dot to show it, and raises the average above what can be reached.',
  mend: 'Write a level of the scale, or raise `rating.max` in engagement.yaml.',
  example: {
    files: {
      'checks.yaml': '- id: rbac\n  category: security\n  title: Least privilege\n  rating: 4\n',
    },
    at: 'checks.yaml:4:11',
  },
  *check({ index }): Generator<Problem> {
    const max = highestLevel(index);
    for (const { record } of index.checks) {
      const { rating } = record.data;
      if (typeof rating !== 'number' || rating <= max) continue;
      const message = `Unexpected rating ${rating}, expected a level from 0 to ${max}, \`n/a\` or \`unknown\``;
      yield { ...record.locate(['rating']), message };
    }
  },
};
