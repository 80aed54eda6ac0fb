/** Who silences a warning says which, and why. */
import type { Rule } from './rule.ts';

/** Applied to the comments of all files. */
export const silenceReason: Rule = {
  id: 'silence/reason',
  severity: 'warning',
  summary: 'A comment that silences a warning names its rule and gives a reason.',
  why: 'Who reads the file next must know why a rule does not hold here, and whether it still does not.',
  mend: 'Write the reason after a colon: `constat-ignore finding/odd-priority: the client asked for it`.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\n# constat-ignore finding/odd-priority\npriority: 2\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
};
