/** The browser can print the report. */
import type { Rule } from './rule.ts';

/** Applied when the deliverable is made. */
export const reportLength: Rule = {
  id: 'report/length',
  severity: 'error',
  saidBy: 'build',
  summary:
    'The report of a language is 16 million characters of HTML at most, and the browser prints it in ten minutes.',
  why: 'A browser lays out all pages before it writes the first: a thousand findings, of two pages each, take it 4 GB of memory. Beyond some 1,600 few machines would end, and nobody reads such a report from page to page.',
  mend: 'Print parts with `--select`, a category or some findings at a time; the site and the data hold all of them. On a busy machine, build once it is quiet.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nThousands of findings follow.\n' },
    at: 'engagement.yaml:1:1',
  },
};
