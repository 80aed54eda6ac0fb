/** Prose names what its edition shows. */
import type { Rule } from './rule.ts';

/** Applied when the report of an edition is made. */
export const editionHiddenReference: Rule = {
  id: 'edition/hidden-reference',
  severity: 'warning',
  saidBy: 'build',
  summary: 'A text of an edition names only what that edition shows.',
  why: 'The reader would look for a ticket that was kept from them: its link is taken away, and a bare id becomes a bar.',
  mend: 'Take the mention out, put it into an `:::internal` block, or show what it names.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nThe flows are open, see SEC-01.\n' },
    at: 'pages/context.md:5:1',
  },
};
