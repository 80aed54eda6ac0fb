/** Facts are written once. */
import type { Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';

/** Applied while files are read. */
export const translationFacts: Rule = {
  id: 'translation/facts',
  severity: 'error',
  summary: 'A translation has texts only.',
  why: 'A fact that is written twice is soon two facts: the French report would say priority 1 and the English one 2.',
  mend: 'Take the key out: it is read from the original.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'security/SEC-01-network-policies.fr.md': '---\npriority: 1\n---\n\n# Cloisonner les flux\n',
    },
    at: 'security/SEC-01-network-policies.fr.md:2:1',
  },
};
