/** Sources hold no key, token or password. */
import type { Rule } from './rule.ts';

/** Applied to the files of the engagement by what knows the secrets of many services. */
export const sourceSecret: Rule = {
  id: 'source/secret',
  severity: 'warning',
  summary: 'Sources hold no key, token, password or private key.',
  why: 'What is in git stays in its history, and everybody who clones it has it; a redacted secret is as readable there as any other.',
  mend: 'Take it out, and have it revoked: it was seen. To show what was found, write its first four letters.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\nThe token is in the sources.\n',
    },
    at: 'pages/context.md:5:5',
  },
};
