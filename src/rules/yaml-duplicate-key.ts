/** A key stands once. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A key stands once in a map.',
  why: 'Of two values one would be dropped in silence.',
  mend: 'Keep one of the two.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\npriority: 1\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:1',
  },
};
