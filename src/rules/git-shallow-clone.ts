/** Dates from git need the whole history. */
import type { Rule } from './rule.ts';

/** Applied when the history is read. */
export const gitShallowClone: Rule = {
  id: 'git/shallow-clone',
  severity: 'warning',
  saidBy: 'build',
  summary: 'The repository is a whole clone.',
  why: 'In a shallow clone every file seems to be as old as the last commit: the dates on the site would be wrong, so there are none.',
  mend: 'Run `git fetch --unshallow`, or give `fetch-depth: 0` to the checkout of the workflow.',
  example: {
    files: { 'engagement.yaml': '# as checked out by a workflow without fetch-depth: 0\n' },
    at: 'engagement.yaml:1:1',
  },
};
