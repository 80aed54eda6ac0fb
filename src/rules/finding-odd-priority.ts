/** A priority that contradicts severity and effort is worth a second look. */
import { joinWords } from '../source/expectation.ts';
import type { Problem, Rule } from './rule.ts';
import { usualPriority } from './shared/usual-priority.ts';

/** Only warns, and shows its reasoning: the priority is a human's decision. */
export const findingOddPriority: Rule = {
  id: 'finding/odd-priority',
  severity: 'warning',
  summary:
    'A critical finding is seldom second, a grave one seldom last, a slight one seldom first; a quick win of medium severity is seldom last, twenty days of work on it seldom first.',
  why: 'The client will ask why; often one of the values was typed in haste.',
  mend: 'Correct the one that is wrong. If all are right, say in the text why, and silence the warning with that reason.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 3\nseverity: critical\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { kind, priority, status } = record.data;
      const usual = usualPriority(record.data);
      if (kind === 'strength' || !priority || !usual || usual.priorities.includes(priority))
        continue;
      if (status === 'done' || status === 'verified') continue;
      const { priorities, because, reasoning } = usual;
      const message = `Unexpected priority ${priority} of a finding of ${because}, expected ${joinWords(priorities.map(String))}`;
      const hint = `${reasoning.replace(/^\w/, (letter) => letter.toUpperCase())}. The decision is yours`;
      yield { ...record.locate(['priority']), message, hint };
    }
  },
};
