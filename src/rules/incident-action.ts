/** What an incident promises is carried by somebody, and comes to an end. */
import type { FindingData } from '../schema/finding.ts';
import type { IncidentData } from '../schema/incident.ts';
import type { Problem, Rule } from './rule.ts';

/** Not rejected, owned, and done once the incident is closed. */
export const incidentAction: Rule = {
  id: 'incident/action',
  severity: 'warning',
  summary:
    'An action of an incident is a finding that is not rejected, that has an owner, and that is done once the incident is closed.',
  why: 'An outage comes back through the action that nobody took.',
  mend: 'Give the finding an `owner`, name another action, or keep the incident `reviewed` until all are done.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\nactions: [{ finding: SEC-01, type: prevent }]\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:3:22',
  },
  *check({ index }): Generator<Problem> {
    const findings = new Map(index.findings.map(({ id, record }) => [id, record.data]));
    for (const { record } of index.incidents) {
      for (const [at, { finding }] of (record.data.actions ?? []).entries()) {
        const data = findings.get(index.ids.byName.get(finding)?.id ?? '');
        const expected = data && expectedOf(data, record.data.status);
        if (expected === undefined) continue;
        const message = `Unexpected action ${finding}, expected ${expected}`;
        yield { ...record.locate(['actions', at, 'finding']), message };
      }
    }
  },
};

function expectedOf(
  { status, owner }: FindingData,
  incident: IncidentData['status'],
): string | undefined {
  if (status === 'rejected') return 'a finding that is not rejected';
  if (owner === undefined) return 'a finding with an owner';
  const isDone = status === 'done' || status === 'verified';
  return incident === 'closed' && !isDone
    ? 'it to be done, since the incident is closed'
    : undefined;
}
