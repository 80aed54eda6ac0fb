/** No file is passed over in silence. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceUnknownFile: Rule = {
  id: 'source/unknown-file',
  severity: 'error',
  summary: 'Every file has a place in the format.',
  why: 'A file that no rule explains would be passed over in silence: most often its name has a slip.',
  mend: 'Rename it, move it to `assets/` or beside what cites it, or remove it. A README.md is only a warning.',
  example: {
    files: { 'finding.yaml': 'title: Close the public API\n' },
    at: 'finding.yaml:1:1',
  },
};
