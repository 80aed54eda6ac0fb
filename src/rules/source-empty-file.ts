/** A file is not empty. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceEmptyFile: Rule = {
  id: 'source/empty-file',
  severity: 'error',
  summary: 'A source file says something.',
  why: 'An empty page would be shown as one; most often the file was forgotten.',
  mend: 'Write it, or remove the file.',
  example: {
    files: { 'pages/context.md': '\n' },
    at: 'pages/context.md:1:1',
  },
};
