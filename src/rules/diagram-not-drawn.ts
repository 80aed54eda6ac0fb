/** A diagram is drawn. */
import type { Rule } from './rule.ts';

/** Applied when diagrams are drawn. */
export const diagramNotDrawn: Rule = {
  id: 'diagram/not-drawn',
  severity: 'warning',
  saidBy: 'build',
  summary: 'A `mermaid` block is drawn.',
  why: 'Where it cannot be drawn, its code is shown in its place.',
  mend: 'Mend the diagram’s syntax; try it on github.com.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\n```mermaid\nflowchart LR\n  A --> \n```\n',
    },
    at: 'pages/context.md:5:1',
  },
};
