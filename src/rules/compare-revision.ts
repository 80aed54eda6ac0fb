/** What the engagement is compared with can be read. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the report is made: a check reads no history. */
export const compareRevision: Rule = {
  id: 'compare/revision',
  severity: 'warning',
  summary: '`compare.to` names a revision of the engagement that can be read.',
  why: 'What changed since the last audit is computed from the sources as they were then; without them that part is left out, and nobody would notice.',
  mend: 'Name a tag, a branch, a commit or a day; in a workflow, give `fetch-depth: 0` to the checkout, so that tags are there.',
  example: {
    files: { 'engagement.yaml': `${ENGAGEMENT}compare: { to: audit-2025 }\n` },
    at: 'engagement.yaml:9:16',
  },
};
