/** A candidate that is dismissed says why. */
import type { Problem, Rule } from './rule.ts';

/** The next audit reads the reason. */
export const candidatesDismissed: Rule = {
  id: 'candidates/dismissed',
  severity: 'error',
  summary: 'A candidate that is dismissed says why.',
  why: 'What a scanner reports comes back with its next run, and with the next audit: without a reason it is looked into again.',
  mend: 'Write a `reason` under the `state`: a false positive and how one knows, a risk that the client accepts, out of scope.',
  example: {
    files: {
      'candidates/trivy.yaml': [
        'tool: trivy',
        `scan: { file: trivy.json, sha256: ${'a'.repeat(64)}, rows: 1, failed: 1, passed: 0, skipped: 0 }`,
        'candidates:',
        '  - id: trivy/KSV117',
        '    title: Prevent binding to privileged ports',
        '    state: dismissed',
        '    reports: [{ id: KSV117, rows: 1 }]',
        '    fingerprint: 0123456789ab',
        '',
      ].join('\n'),
    },
    at: 'candidates/trivy.yaml:6:12',
  },
  *check({ index }): Generator<Problem> {
    for (const { data, locate } of index.sources.candidates) {
      for (const [at, { state, reason }] of data.candidates.entries()) {
        if (state !== 'dismissed' || reason !== undefined) continue;
        const message = 'Missing reason, expected one on a candidate that is dismissed';
        yield { ...locate(['candidates', at, 'state']), message };
      }
    }
  },
};
