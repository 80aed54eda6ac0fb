/** Lists have one length in all languages. */
import type { Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';

/** Applied while files are read. */
export const translationLength: Rule = {
  id: 'translation/length',
  severity: 'error',
  summary: 'A translation has the texts of its original, and lists of the same length.',
  why: 'Texts are matched by their rank: with one too many, each would stand below the wrong event.',
  mend: 'Translate every item, in the same order.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'journal/2026-03-02.md':
        '---\ntitle: { en: Kick-off, fr: Lancement }\ndecided: [Five areas]\n---\n',
      'journal/2026-03-02.fr.md': '---\ndecided: [Cinq axes, Le Product Owner décide]\n---\n',
    },
    at: 'journal/2026-03-02.fr.md:2:1',
  },
};
