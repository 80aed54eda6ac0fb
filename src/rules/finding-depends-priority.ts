/** What comes first does not wait for what comes last. */
import type { FindingData } from '../schema/finding.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';

/** Statuses after which nothing is done, or done any more. */
const OVER: ReadonlySet<string> = new Set(['done', 'verified', 'rejected', 'accepted-risk']);

/** Only warns: the priority is a human's decision. */
export const findingDependsPriority: Rule = {
  id: 'finding/depends-priority',
  severity: 'warning',
  summary: 'A finding of priority 1 does not wait for one of priority 3 that is still to do.',
  why: 'The roadmap would put the first thing behind the last: one of the two priorities tells the client something else than the plan.',
  mend: 'Raise the priority of what is waited for, lower that of what waits, or take the dependency out if it is only a preference.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 1\ndepends: [SEC-03]\n---\n\n# Close the public API\n',
      'security/SEC-03-vpn.md': '---\npriority: 3\n---\n\n# Open a VPN\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:11',
  },
  *check({ index }): Generator<Problem> {
    const byId = new Map(index.findings.map(({ id, record }) => [id, record]));
    for (const { record } of index.findings) {
      if (!isWaiting(record, 1)) continue;
      for (const [at, name] of (record.data.depends ?? []).entries()) {
        const id = index.ids.byName.get(name)?.id ?? name;
        const first = byId.get(id);
        if (!first || !isWaiting(first, 3)) continue;
        const message = `Unexpected dependency of a priority 1 on ${id} of priority 3, expected 1 or 2`;
        yield { ...record.locate(['depends', at]), message };
      }
    }
  },
};

function isWaiting({ data }: SourceRecord<FindingData>, priority: number): boolean {
  const { kind, status = 'draft' } = data;
  return kind !== 'strength' && data.priority === priority && !OVER.has(status);
}
