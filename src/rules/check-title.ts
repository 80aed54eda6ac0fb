/** A check says what it assesses. */
import type { Problem, Rule } from './rule.ts';

/** An entry of the catalogue gives one in its place. */
export const checkTitle: Rule = {
  id: 'check/title',
  severity: 'error',
  summary: 'A check has a title, its own or that of the catalogue’s entry of its id.',
  why: 'The title stands beside the dots: without it the grid shows an id, which tells the client nothing.',
  mend: 'Write `title:`, what is assessed, in a few words.',
  example: {
    files: { 'checks.yaml': '- id: rbac\n  category: security\n  rating: 1\n' },
    at: 'checks.yaml:1:3',
  },
  *check({ index }): Generator<Problem> {
    for (const { record, entry } of index.checks) {
      if (record.data.title !== undefined || entry) continue;
      yield { ...record.locate([]), message: 'Missing title, expected a text' };
    }
  },
};
