/** A front matter has an end. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const yamlFrontMatter: Rule = {
  id: 'yaml/front-matter',
  severity: 'error',
  summary: 'A front matter that is opened by `---` is closed by `---`.',
  why: 'The keys would be printed as text.',
  mend: 'Write a line `---` below the last key.',
  example: {
    files: { 'security/SEC-02-private-cluster.md': '---\npriority: 2\n\n# Close the public API\n' },
    at: 'security/SEC-02-private-cluster.md:1:1',
  },
};
