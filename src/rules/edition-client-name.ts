/** An edition for strangers does not name the client. */
import type { Rule } from './rule.ts';

/** Applied when the report of an edition is made. */
export const editionClientName: Rule = {
  id: 'edition/client-name',
  severity: 'warning',
  summary: 'An edition for strangers says what stands for the client’s name.',
  why: 'What is published can be read by anybody, for ever: that a client was audited is theirs to tell.',
  mend: 'Write under `replace` of the edition what stands for the name, in each language; a client who agrees to be named stands for itself: `replace: { Clinéa: Clinéa }`.',
  example: {
    files: {},
    at: 'engagement.yaml:2:17',
  },
};
