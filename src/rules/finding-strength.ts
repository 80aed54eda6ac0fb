/** A strength is not to be carried out. */
import type { Problem, Rule } from './rule.ts';

const STATUSES = ['draft', 'proposed', 'validated', 'verified'];

/** Its statuses are those of something that is already right. */
export const findingStrength: Rule = {
  id: 'finding/strength',
  severity: 'error',
  summary: 'A strength is draft, proposed, validated or verified.',
  why: 'What is already right is neither done, nor refused, nor put off; it is counted apart.',
  mend: 'Choose one of the four, or make it an improvement.',
  example: {
    files: {
      'security/SEC-02-single-sign-on.md':
        '---\nkind: strength\nstatus: deferred\nvalidation: { by: Product Owner, on: 2026-03-03, note: Later, until: 2026-09-30 }\n---\n\n# One account for everything\n',
    },
    at: 'security/SEC-02-single-sign-on.md:3:9',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.findings) {
      const { kind, status = 'draft' } = record.data;
      if (kind !== 'strength' || STATUSES.includes(status)) continue;
      const message = `Unexpected status ${status} of a strength, expected draft, proposed, validated or verified`;
      yield { ...record.locate(['status']), message };
    }
  },
};
