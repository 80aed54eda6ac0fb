/** A check says which category it belongs to. */
import type { Problem, Rule } from './rule.ts';
import { categoryProblems } from './shared/find-category.ts';

/** Implied only in a category's own folder; a category that does not exist is `reference/unknown`. */
export const checkCategory: Rule = {
  id: 'check/category',
  severity: 'error',
  summary: 'A check outside the categories’ folders names its category.',
  why: 'The average and the dots of a category are those of its checks: one without a category counts nowhere.',
  mend: 'Write `category:`, or move the check into a checks.yaml in the category’s folder.',
  example: {
    files: { 'checks.yaml': '- id: rbac\n  title: Least privilege\n  rating: 1\n' },
    at: 'checks.yaml:1:3',
  },
  *check({ index }): Generator<Problem> {
    for (const check of index.checks) {
      const { missing } = categoryProblems(index, check);
      if (missing) yield missing;
    }
  },
};
