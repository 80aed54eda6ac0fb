/** A silence whose warning is gone goes too. */
import type { Rule } from './rule.ts';

/** Applied to the comments of all files, once no error is left. */
export const silenceUnused: Rule = {
  id: 'silence/unused',
  severity: 'warning',
  summary: 'A comment that silences a warning stands on its line, or on the line above.',
  why: 'A comment left behind would silence the same warning when it comes back for another reason.',
  mend: 'Take it out, or move it above the line that the warning names. In Markdown, one that stands alone is about the block below it; in YAML, about the value below it.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\n# constat-ignore finding/odd-priority: the client asked for it\npriority: 2\nseverity: high\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
};
