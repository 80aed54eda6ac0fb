/** Nothing is read from outside the engagement. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceOutside: Rule = {
  id: 'source/outside',
  severity: 'error',
  summary: 'A link of the file system does not lead out of the engagement.',
  why: 'What stands outside is not in the repository: another machine builds something else, or hands over a file that was not meant for the client.',
  mend: 'Copy the file into the engagement.',
  example: {
    files: { 'assets/client.svg': '(a link of the file system to ../../client.svg)\n' },
    at: 'assets/client.svg:1:1',
  },
};
