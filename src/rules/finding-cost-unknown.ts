/** A cost that is still to be found is said aloud. */
import { toCost } from '../schema/cost.ts';
import type { Problem, Rule } from './rule.ts';

/** `"?"` answers, but not for ever. */
export const findingCostUnknown: Rule = {
  id: 'finding/cost-unknown',
  severity: 'warning',
  summary: 'A cost written "?" is to be found before the report is handed over.',
  why: 'The total of the report leaves it out, so the client’s budget is short by an amount that nobody knows.',
  mend: 'Ask for a quote, or write the amount that you would plan for.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\ncost: "?"\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:7',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { cost } = record.data;
      if (cost === undefined || !toCost(cost).unknown) continue;
      yield {
        ...record.locate(['cost']),
        message: 'Unexpected cost "?", expected an amount, or 0',
      };
    }
  },
};
