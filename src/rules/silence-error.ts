/** Errors are mended. */
import type { Rule } from './rule.ts';

/** Applied to the comments of all files. */
export const silenceError: Rule = {
  id: 'silence/error',
  severity: 'error',
  summary: 'Only warnings are silenced: an error is mended.',
  why: 'What is wrong with an error is no matter of taste: the deliverable would be false, or could not be made.',
  mend: 'Take the comment out, and mend what the rule finds; `constat explain` says how.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\n# constat-ignore finding/answers: the cost comes later\npriority: 2\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:1',
  },
};
