/** A finding belongs to a category of the engagement. */
import type { Problem, Rule } from './rule.ts';
import { categoryProblems } from './shared/find-category.ts';

/** The category is the key's, or the folder's. */
export const findingCategory: Rule = {
  id: 'finding/category',
  severity: 'error',
  summary: 'A finding belongs to one of the categories that engagement.yaml lists.',
  why: 'A category is a chapter of the report and a column of the board: a finding without one is nowhere.',
  mend: 'Write a category that engagement.yaml lists, or put the file into the folder of one.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\ncategory: secrity\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:11',
  },
  *check({ index }): Generator<Problem> {
    for (const finding of index.findings) {
      const { missing, unknown } = categoryProblems(index, finding);
      const problem = missing ?? unknown;
      if (problem) yield problem;
    }
  },
};
