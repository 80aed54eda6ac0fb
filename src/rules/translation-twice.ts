/** A text is translated once. */
import type { Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';

/** Applied while files are read. */
export const translationTwice: Rule = {
  id: 'translation/twice',
  severity: 'error',
  summary: 'A text is translated once: in a map of the original, or in the translation’s file.',
  why: 'Of two translations one would be dropped in silence.',
  mend: 'Keep one of the two.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'journal/2026-03-02.md': '---\ntitle: { en: Kick-off, fr: Lancement }\n---\n',
      'journal/2026-03-02.fr.md': '---\ntitle: Atelier de lancement\n---\n',
    },
    at: 'journal/2026-03-02.fr.md:2:1',
  },
};
