/** No key reaches into the program. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlUnsafeKey: Rule = {
  id: 'yaml/unsafe-key',
  severity: 'error',
  summary: 'No key is called `__proto__`, `constructor` or `prototype`.',
  why: 'Such keys reach into the program that reads them.',
  mend: 'Take it out: no concept has such a key.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\n__proto__: { key: true }\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:1',
  },
};
