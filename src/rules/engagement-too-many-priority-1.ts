/** Few things come first. */
import { TO_DO } from '../report/totals.ts';
import type { Problem, Rule } from './rule.ts';

/** How many may be first, whatever the number of recommendations. */
const MOST = 6;
/** The share of what is to do that may be first. */
const SHARE = 0.3;
/** So few are never too many: one of three is a third, and fine. */
const FEW = 3;

/** Counts what is to do: no draft, no strength, nothing done or turned down. */
export const engagementTooManyPriority1: Rule = {
  id: 'engagement/too-many-priority-1',
  severity: 'warning',
  summary: `At most ${MOST} recommendations, and ${SHARE * 100} % of those to do, have priority 1; ${FEW} are never too many.`,
  why: 'Where all is urgent nothing is: the client starts with what is easiest, and the outage that you were called for comes back.',
  mend: 'Ask of each what happens if it waits three months; what can wait has priority 2.',
  example: {
    files: {
      'security/findings.yaml': [2, 3, 4, 5]
        .map(
          (number) =>
            `- id: SEC-0${number}\n  title: Close the public API of project ${number}\n  priority: 1\n  status: proposed\n  impact: Nobody outside reaches the control plane\n  cost: 0\n  body: "## How to do it\\n\\n1. Make the cluster private.\\n"\n`,
        )
        .join(''),
    },
    at: 'engagement.yaml:1:1',
  },
  *check({ index }): Generator<Problem> {
    const toDo = index.findings.filter(
      ({ record: { data } }) => data.kind !== 'strength' && TO_DO.has(data.status ?? 'draft'),
    );
    const first = toDo.filter(({ record }) => record.data.priority === 1);
    const most = Math.min(MOST, Math.max(FEW, Math.floor(toDo.length * SHARE)));
    if (first.length <= most) return;
    const message = `Unexpected ${first.length} findings of priority 1 among ${toDo.length} to do, expected ${most} at most`;
    const hint = `They are ${first.map(({ id }) => id).join(', ')}`;
    yield { ...index.sources.engagement.locate(['title'], 'key'), message, hint };
  },
};
