/** Values are not nested without end. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlNesting: Rule = {
  id: 'yaml/nesting',
  severity: 'error',
  summary: 'Maps and lists stand in each other a hundred levels deep at most.',
  why: 'The format needs fewer than ten; more is a mistake, or an attack.',
  mend: 'Take the brackets or the indentation out.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md': `---\npriority: 2\nresources: ${'['.repeat(101)}${']'.repeat(101)}\n---\n`,
    },
    at: 'security/SEC-02-private-cluster.md:3:112',
  },
};
