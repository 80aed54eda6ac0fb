/** A slide’s title fits its placeholder at a size that is read from the last row. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the deliverable is made. */
export const deckTitle: Rule = {
  id: 'deck/title',
  severity: 'warning',
  saidBy: 'build',
  summary: 'A slide’s title fits its placeholder at a size that is read from the last row.',
  why: 'A title that runs over three lines pushes the content off the slide.',
  mend: 'Shorten the title, or the verdict that stands for it; until then the slide shows it in full above its content.',
  example: {
    files: {
      'engagement.yaml': ENGAGEMENT.replace('Cloud platform audit', 'The audit of '.repeat(20)),
    },
    at: 'engagement.yaml:1:1',
  },
};
