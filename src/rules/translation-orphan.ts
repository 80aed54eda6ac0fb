/** A translation has an original. */
import type { Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';

/** Applied while files are read. */
export const translationOrphan: Rule = {
  id: 'translation/orphan',
  severity: 'error',
  summary: 'A translation stands beside its original.',
  why: 'It would be shown nowhere.',
  mend: 'Give it the name of its original with the language before `.md`.',
  example: {
    files: { 'engagement.yaml': BILINGUAL, 'pages/contexte.fr.md': '---\ntitle: Contexte\n---\n' },
    at: 'pages/contexte.fr.md:1:1',
  },
};
