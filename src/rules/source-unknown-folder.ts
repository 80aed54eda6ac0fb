/** No folder is passed over in silence. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceUnknownFolder: Rule = {
  id: 'source/unknown-folder',
  severity: 'error',
  summary:
    'Every folder is a category’s, or one of incidents, pages, journal, candidates and assets.',
  why: 'Findings in a folder that no rule explains would be missing from the report.',
  mend: 'Rename the folder, or list the category in engagement.yaml.',
  example: {
    files: {
      'securty/SEC-02-private-cluster.md': '---\npriority: 2\n---\n\n# Close the public API\n',
    },
    at: 'securty/SEC-02-private-cluster.md:1:1',
  },
};
