/** A source file is no longer than a person writes. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceTooLarge: Rule = {
  id: 'source/too-large',
  severity: 'error',
  summary: 'A source file is two megabytes at most.',
  why: 'A thousand pages in one file are a listing that nobody reads, and each deliverable would carry it.',
  mend: 'Keep what proves it in a file beside the finding, link to it, and quote the lines that matter.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nTwo megabytes of a log.\n' },
    at: 'pages/context.md:1:1',
  },
};
