/** A map of languages says those of the engagement. */
import { joinWords } from '../source/expectation.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';
import { allRecords, languagesOf } from './shared/records.ts';
import { rememberEach } from './shared/remember.ts';
import { allTextsOf } from './shared/written-texts.ts';

/** The default one at least, and none that is not listed. */
export const textLanguage: Rule = {
  id: 'text/language',
  severity: 'error',
  summary:
    'A text given as a map has the default language, and only languages that the engagement lists.',
  why: 'The default language stands in wherever another is missing; a language that is not listed is shown nowhere.',
  mend: 'Add the text in the default language, the first of `languages`; take out or list the other.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'security/SEC-02-private-cluster.md':
        '---\ntitle: { fr: Fermer l’API publique }\npriority: 2\n---\n',
    },
    at: 'security/SEC-02-private-cluster.md:2:8',
  },
  *check({ index }): Generator<Problem> {
    const languages = languagesOf(index);
    const key = languages.join(' ');
    for (const record of allRecords(index)) {
      const judged = judgedIn(record);
      const problems = judged.get(key) ?? [...judge(record, languages)];
      judged.set(key, problems);
      yield* problems;
    }
  },
};

/** What is wrong in a record, by the languages that are listed. */
const judgedIn = rememberEach(
  (_record: SourceRecord<unknown>) => new Map<string, readonly Problem[]>(),
);

function* judge(record: SourceRecord<unknown>, languages: readonly string[]): Generator<Problem> {
  const [lang = ''] = languages;
  for (const { path, value } of allTextsOf(record)) {
    if (typeof value === 'string') continue;
    if (!Object.hasOwn(value, lang)) {
      const message = `Missing text in ${lang}, expected one in the default language`;
      yield { ...record.locate(path), message };
    }
    for (const name of Object.keys(value).filter((one) => !languages.includes(one))) {
      const message = `Unexpected language ${name}, expected ${joinWords(languages)}`;
      yield { ...record.locate([...path, name], 'key'), message };
    }
  }
}
