/** A Markdown file has one body. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const findingBody: Rule = {
  id: 'finding/body',
  severity: 'error',
  summary: 'The body of a Markdown file stands below its front matter.',
  why: 'Of two bodies one would be dropped in silence.',
  mend: 'Move the text below the front matter; `body:` is for .yaml files.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nbody: The API is public.\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:1',
  },
};
