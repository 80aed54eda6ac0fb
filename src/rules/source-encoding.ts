/** A file is text in UTF-8. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceEncoding: Rule = {
  id: 'source/encoding',
  severity: 'error',
  summary: 'A source file is text in UTF-8.',
  why: 'In another encoding an accent becomes two signs, or none.',
  mend: 'Save the file again with the encoding UTF-8.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Sécurité\n---\n' },
    at: 'pages/context.md:1:1',
  },
};
