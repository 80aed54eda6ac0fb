/** The browser prints the report in time. */
import type { Rule } from './rule.ts';

/** Applied when the deliverable is made. */
export const reportLength: Rule = {
  id: 'report/length',
  severity: 'error',
  saidBy: 'build',
  summary: 'The browser prints the report of a language in ten minutes at most.',
  why: 'A browser lays out all pages before it writes the first. Beyond some thousands of findings nobody knows whether it will end, and nobody reads such a report from page to page.',
  mend: 'Print parts with `--select`, a category or some findings at a time; the site and the data hold all of them. On a busy machine, build once it is quiet.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nThousands of findings follow.\n' },
    at: 'engagement.yaml:1:1',
  },
};
