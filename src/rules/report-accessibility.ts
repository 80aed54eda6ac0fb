/** The PDF meets the rules of accessibility that were checked. */
import type { Rule } from './rule.ts';

/** Applied when the deliverable is made. */
export const reportAccessibility: Rule = {
  id: 'report/accessibility',
  severity: 'warning',
  saidBy: 'build',
  summary: 'The PDF meets the rules of accessibility that were checked.',
  why: 'A PDF that a screen reader cannot follow may not be handed to a public body.',
  mend: 'Read the rules in report.<lang>.check.json: it is most often a picture, a table or a heading of the sources; else report the defect.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\n|  |  |\n|---|---|\n| a | b |\n' },
    at: 'engagement.yaml:1:1',
  },
};
