/** An alias leads to an anchor. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlAlias: Rule = {
  id: 'yaml/alias',
  severity: 'error',
  summary: 'An alias names an anchor above it, and does not expand without end.',
  why: 'A few lines can otherwise stand for millions, or for themselves.',
  mend: 'Write the value out.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nresources: [*cluster]\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:13',
  },
};
