/** A body is there in every language, or in none. */
import type { Problem, Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';
import { allRecords, isDraft, languagesOf } from './shared/records.ts';
import { hasOwnFile, isSaidIn } from './shared/said.ts';

/** Of what is translated otherwise; what has no translation at all is `translation/missing`. */
export const translationBody: Rule = {
  id: 'translation/body',
  severity: 'warning',
  summary: 'A record that is translated has its body in both languages, or in neither.',
  why: 'The reader of one language would get a page, the reader of the other a title.',
  mend: 'Translate the body below the front matter; or take it out where only the texts are wanted.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'pages/context.md': '---\ntitle: Context\n---\n\nTwenty developers.\n',
      'pages/context.fr.md': '---\ntitle: Contexte\n---\n',
    },
    at: 'pages/context.fr.md:1:1',
  },
  *check({ index }): Generator<Problem> {
    const [lang = '', ...others] = languagesOf(index);
    for (const record of allRecords(index)) {
      if (isDraft(record)) continue;
      const has = (name: string): boolean => record.bodies.some((body) => body.lang === name);
      for (const other of others) {
        if (has(lang) === has(other)) continue;
        const translation = record.file.replace(/\.(?:md|yaml)$/, `.${other}.md`);
        if (hasOwnFile(record) && !isSaidIn(record, other)) continue;
        const [absent, present] = has(lang) ? [other, lang] : [lang, other];
        const message = `Missing body in ${absent}, expected one as in ${present}`;
        const isFile = absent === other && record.translated.includes(other);
        const place = isFile
          ? { file: translation, line: 1, column: 1 }
          : record.locate(['body'], 'key');
        yield { ...place, message };
      }
    }
  },
};
