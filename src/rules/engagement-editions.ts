/** An edition of the firm's own names what it starts from. */
import { EDITIONS } from '../report/visibility.ts';
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** The three known ones start from nothing. */
export const engagementEditions: Rule = {
  id: 'engagement/editions',
  severity: 'error',
  summary: 'An edition of the firm’s own says from which of the three it starts.',
  why: 'Who may see what hangs on it: it is never guessed.',
  mend: 'Write `from: client`, or another of internal, client and public.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}editions:\n  board: { notice: For the board }\n`,
    },
    at: 'engagement.yaml:10:3',
  },
  *check({ index }): Generator<Problem> {
    const { data, locate } = index.sources.engagement;
    for (const [name, { from }] of Object.entries(data.editions ?? {})) {
      if (from !== undefined || EDITIONS.some((known) => known === name)) continue;
      const message = `Missing from, expected the edition that ${name} starts from: internal, client or public`;
      yield { ...locate(['editions', name], 'key'), message };
    }
  },
};
