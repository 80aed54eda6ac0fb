/** A translation is in a language of the engagement. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const translationLanguage: Rule = {
  id: 'translation/language',
  severity: 'error',
  summary: 'A translation is in a language that engagement.yaml lists after the first.',
  why: 'It would be shown nowhere.',
  mend: 'List the language in engagement.yaml, or rename the file.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n',
      'pages/context.de.md': '---\ntitle: Zusammenhang\n---\n',
    },
    at: 'pages/context.de.md:1:1',
  },
};
