/** The firm's template is a presentation that can be read. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the deliverable is made. */
export const deckTemplate: Rule = {
  id: 'deck/template',
  severity: 'error',
  summary: 'The file that `deck.template` names is a .pptx or .potx with layouts.',
  why: 'The slides are made on the firm’s own layouts: from a broken template nothing can be made that PowerPoint opens.',
  mend: 'Save the template again from PowerPoint, or leave `deck.template` out: ours stands in for it.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}deck: { template: assets/firm.pptx }\n`,
      'assets/firm.pptx': 'no presentation\n',
    },
    at: 'engagement.yaml:9:19',
  },
};
