/** A layout that `deck.layouts` names is in the firm’s template. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the deliverable is made. */
export const deckLayout: Rule = {
  id: 'deck/layout',
  severity: 'warning',
  saidBy: 'build',
  summary: 'A layout that `deck.layouts` names is in the firm’s template.',
  why: 'Another layout stands in for it, and the slide does not look as the firm meant it.',
  mend: 'Correct the name as PowerPoint shows it, or add the layout to the template.',
  example: {
    files: { 'engagement.yaml': `${ENGAGEMENT}deck: { layouts: { category: Two Content } }\n` },
    at: 'engagement.yaml:9:30',
  },
};
