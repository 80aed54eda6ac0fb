/** The template’s fonts are ones whose widths are known. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the deliverable is made. */
export const deckFont: Rule = {
  id: 'deck/font',
  severity: 'warning',
  saidBy: 'build',
  summary: 'The template’s fonts are ones whose widths are known.',
  why: 'Slides are measured before they are written, so that no text overflows: with an unknown font they are measured with a wider one.',
  mend: 'Look at the slides before they leave; or choose Calibri, Arial, Cambria or Courier New in the template.',
  example: {
    files: { 'engagement.yaml': `${ENGAGEMENT}deck: { template: assets/firm.pptx }\n` },
    at: 'engagement.yaml:9:19',
  },
};
