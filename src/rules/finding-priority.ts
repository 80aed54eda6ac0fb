/** A ticket has a priority. */
import type { Problem, Rule } from './rule.ts';

/** Findings and improvements are tickets; a strength is none. */
export const findingPriority: Rule = {
  id: 'finding/priority',
  severity: 'error',
  summary: 'A finding or an improvement has a priority from 1 (first) to 3 (last).',
  why: 'The client asks what to begin with. The order is a person’s decision, and nothing here guesses it.',
  mend: 'Write `priority: 1` (do now), `2` (plan) or `3` (consider).',
  example: {
    files: {
      'security/SEC-02-private-cluster.md': '---\neffort: 2d\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { kind, priority } = record.data;
      if (kind === 'strength' || priority !== undefined) continue;
      yield { ...record.locate([]), message: 'Missing priority, expected 1, 2 or 3' };
    }
  },
};
