/** What is written in one language of the engagement is written in all. */
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { BILINGUAL } from './shared/example-engagement.ts';
import { allRecords, isDraft, languagesOf } from './shared/records.ts';
import { hasOwnFile, isSaidIn } from './shared/said.ts';
import { textsOf } from './shared/written-texts.ts';

/** Drafts wait: a translation is written once the text stands. A text without a letter (`%`) is the same in all. */
export const translationMissing: Rule = {
  id: 'translation/missing',
  severity: 'warning',
  summary: 'A record, and each of its texts, is there in every language that the engagement lists.',
  why: 'The default language stands in for what is missing, marked as such: half a page in each language reads as unfinished.',
  mend: 'Write `X.fr.md` beside `X.md`, or give the text as a map: `{ en: …, fr: … }`.',
  example: {
    files: {
      'engagement.yaml': BILINGUAL,
      'pages/context.md': '---\ntitle: Context\n---\n\nTwenty developers.\n',
    },
    at: 'pages/context.md:2:1',
  },
  *check({ index }): Generator<Problem> {
    const [lang = '', ...others] = languagesOf(index);
    for (const record of allRecords(index)) {
      if (isDraft(record)) continue;
      for (const other of others) yield* missingIn(record, other, lang, index);
    }
  },
};

function* missingIn(
  record: SourceRecord<unknown>,
  other: string,
  lang: string,
  { sources }: SourceIndex,
): Generator<Problem> {
  const missing = textsOf(record).filter(({ value }) =>
    typeof value === 'string'
      ? /\p{L}/u.test(value)
      : Object.hasOwn(value, lang) && !Object.hasOwn(value, other),
  );
  const file = record.file.replace(/\.(?:md|yaml)$/, `.${other}.md`);
  if (hasOwnFile(record) && !isSaidIn(record, other)) {
    if (sources.files.has(file)) return;
    const name = file.replace(/^.*\//, '');
    yield { ...record.locate([]), message: `Missing translation into ${other}, expected ${name}` };
    return;
  }
  for (const { path } of missing) {
    yield { ...record.locate([...path, lang]), message: `Missing text in ${other}, expected one` };
  }
}
