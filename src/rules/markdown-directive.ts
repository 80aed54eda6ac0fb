/** Only two directives exist, and a slip in one of them hides nothing. */
import { findBrokenSpans } from '../markdown/redaction-spans.ts';
import type { DataPath } from '../source/place-map.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { allRecords } from './shared/records.ts';
import { rememberEach } from './shared/remember.ts';
import { textsOf, writtenTexts } from './shared/written-texts.ts';

/** Bodies are looked at while they are read; here the texts and words of YAML. */
export const markdownDirective: Rule = {
  id: 'markdown/directive',
  severity: 'error',
  summary: '`:::internal` … `:::` and `:redact[…]` are written exactly so, and closed.',
  why: 'What looks like a hidden block and is none would be printed for everybody to read.',
  mend: 'Write the name in lower case and without spaces, close it, and keep redactions out of code, addresses and words that are shown as they are.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\n::: internal\nThe password was on a note.\n',
    },
    at: 'pages/context.md:5:1',
  },
  *check({ index }): Generator<Problem> {
    for (const record of allRecords(index)) {
      for (const { words, place } of brokenIn(record)) {
        for (const found of pinpointEach(index, place, words)) {
          const message = `Unexpected \`${found.word.replaceAll(/\s+/g, ' ')}\`, expected \`:redact[…]\``;
          yield { ...found.place, message };
        }
      }
      for (const path of misplacedIn(record)) {
        const message = 'Unexpected redaction in a word that is shown as it is, expected none';
        yield { ...record.locate(path), message };
      }
    }
  },
};

/** The texts of a record in which a redaction is broken, with what is broken. */
const brokenIn = rememberEach((record: SourceRecord<unknown>) =>
  writtenTexts(record, '').flatMap(({ text, place }) => {
    const words = findBrokenSpans(text).map(({ found }) => found);
    return words.length > 0 ? [{ words, place }] : [];
  }),
);

/** The words of a record that are no prose and hold a redaction. */
const misplacedIn = rememberEach((record: SourceRecord<unknown>): readonly DataPath[] => {
  const redacted = listWords(record.data).filter(({ value }) => /:\s*redact\s*\[/i.test(value));
  if (redacted.length === 0) return [];
  const prose = new Set(textsOf(record).map(({ path }) => JSON.stringify(path)));
  return redacted.flatMap(({ path }) => {
    const isProse =
      path[0] === 'body' ||
      prose.has(JSON.stringify(path)) ||
      prose.has(JSON.stringify(path.slice(0, -1)));
    return isProse ? [] : [path];
  });
});

/** Lists every string of a record's data. */
function listWords(data: unknown, path: DataPath = []): { path: DataPath; value: string }[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    listWords(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
