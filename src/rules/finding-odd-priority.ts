/** A priority and a severity that contradict each other are worth a second look. */
import type { FindingData } from '../schema/finding.ts';
import type { Problem, Rule } from './rule.ts';

type Severity = NonNullable<FindingData['severity']>;

/** The priorities that surprise nobody, by severity. */
const USUAL: Readonly<Record<Severity, readonly number[]>> = {
  critical: [1],
  high: [1, 2],
  medium: [1, 2, 3],
  low: [2, 3],
};

/** Only warns: the priority is a human's decision. */
export const findingOddPriority: Rule = {
  id: 'finding/odd-priority',
  severity: 'warning',
  summary:
    'A critical finding is seldom second, a grave one seldom last, a slight one seldom first.',
  why: 'The client will ask why; often one of the two was typed in haste.',
  mend: 'Correct one of the two, or say in the text why they differ.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 3\nseverity: critical\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { kind, priority, severity, status } = record.data;
      if (kind === 'strength' || !priority || !severity || USUAL[severity].includes(priority))
        continue;
      if (status === 'done' || status === 'verified') continue;
      const message = `Unexpected priority ${priority} of a finding of ${severity} severity, expected ${USUAL[severity].join(' or ')}`;
      yield { ...record.locate(['priority']), message };
    }
  },
};
