/** A slide shows all that its page shows. */
import type { Rule } from './rule.ts';

/** Applied when the deliverable is made. */
export const deckLoss: Rule = {
  id: 'deck/loss',
  severity: 'warning',
  saidBy: 'build',
  summary: 'A slide shows all that its page shows.',
  why: 'What a slide cannot hold is said, so that nobody believes it was shown.',
  mend: 'Give the picture a format that PowerPoint reads (PNG, JPEG, SVG), or leave it to the report.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\n![The network](network.avif)\n' },
    at: 'engagement.yaml:1:1',
  },
};
