/** A check says what it assesses. */
import type { Problem, Rule } from './rule.ts';

/** Only a catalogue could give a title in its place. */
export const checkTitle: Rule = {
  id: 'check/title',
  severity: 'error',
  summary: 'A check has a title.',
  why: 'The title stands beside the dots: without it the grid shows an id, which tells the client nothing.',
  mend: 'Write `title:`, what is assessed, in a few words.',
  example: {
    files: { 'checks.yaml': '- id: rbac\n  category: security\n  rating: 1\n' },
    at: 'checks.yaml:1:3',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.checks) {
      if (record.data.title !== undefined) continue;
      yield { ...record.locate([]), message: 'Missing title, expected a text' };
    }
  },
};
