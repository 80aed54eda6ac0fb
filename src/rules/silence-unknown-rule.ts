/** What is silenced exists. */
import type { Rule } from './rule.ts';

/** Applied to the comments of all files. */
export const silenceUnknownRule: Rule = {
  id: 'silence/unknown-rule',
  severity: 'warning',
  summary: 'A comment that silences a warning names a rule that exists.',
  why: 'A slip in the name silences nothing, and the warning that it was meant for goes on.',
  mend: 'Copy the rule’s id from the warning; `constat explain` lists all.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\n# constat-ignore finding/odd-priorty: the client asked for it\npriority: 2\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
};
