/** Phases that measure something stand in a possible order. */
import type { Problem, Rule } from './rule.ts';
import { datedEvents, type DatedEvent } from './shared/timeline.ts';

/** The later side, and the side that it may not come before. */
const ORDERS = [
  { late: ['first', 'acknowledged'], early: ['first', 'detected'] },
  { late: ['last', 'mitigated'], early: ['first', 'impact'] },
  { late: ['last', 'resolved'], early: ['last', 'mitigated'] },
] as const;

/** Other phases need not follow the list. */
export const incidentPhaseOrder: Rule = {
  id: 'incident/phase-order',
  severity: 'error',
  summary:
    'An incident is acknowledged after it is detected, mitigated after it has an impact, resolved after it is mitigated.',
  why: 'The durations that the client reads are taken between these phases: the other way round they would be negative.',
  mend: 'Correct the phase of one of the two events, or its instant.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: acknowledged, text: Taken, evidence: "https://status.example/" }\n  - { at: "2026-03-19T03:55Z", phase: detected, text: Seen, evidence: "https://status.example/" }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:11',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      const events = datedEvents(record);
      for (const { late, early } of ORDERS) {
        const after = pick(events, late);
        const before = pick(events, early);
        if (after?.time === undefined || before?.time === undefined) continue;
        if (after.time >= before.time) continue;
        const message = `Unexpected ${late.join(' ')} at "${after.written}", expected it after the ${early.join(' ')} at ${before.written}`;
        yield { ...record.locate(['timeline', after.index, 'at']), message };
      }
    }
  },
};

function pick(
  events: readonly DatedEvent[],
  [which, phase]: readonly ['first' | 'last', DatedEvent['phase']],
): DatedEvent | undefined {
  const found = events.filter((event) => event.phase === phase);
  return which === 'first' ? found[0] : found.at(-1);
}
