/** The impact says what changes, not once more what to do. */
import { plainNodes } from '../markdown/plain-prose.ts';
import { firstSentence } from '../report/first-sentence.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { FindingData } from '../schema/finding.ts';
import type { Problem, Rule } from './rule.ts';
import { contentWords } from './shared/content-words.ts';
import { partBody } from './shared/part-body.ts';
import { languagesOf } from './shared/records.ts';
import { rememberEach } from './shared/remember.ts';
import { writtenTexts, type WrittenText } from './shared/written-texts.ts';

/** The share of the impact's words that come from the title, from which on it tells nothing new. */
const SHARE = 0.75;

/** Compares stems of words, language by language. */
export const findingImpactRepeats: Rule = {
  id: 'finding/impact-repeats',
  severity: 'warning',
  summary: 'The impact says more than the title: what changes once it is done.',
  why: 'It is the reason to spend the money: an impact that repeats the action gives the product owner none.',
  mend: 'Say who or what is better off, and by how much: “Nobody outside the office network reaches the API”.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\nimpact: The public API is closed\n---\n\n# Close the public API\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:9',
  },
  *check({ index }): Generator<Problem> {
    const [base = ''] = languagesOf(index);
    for (const { record } of index.findings) {
      const titles = titlesOf(writtenTexts(record, base));
      for (const { text, lang, place } of impactsOf(record, base, index)) {
        const title = titles.find((one) => one.lang === lang);
        if (!title || !isRepeated(text, title.words)) continue;
        const message =
          'Unexpected impact that repeats the title, expected what changes once it is done';
        yield { ...place, message, hint: `The title is “${title.text}”` };
      }
    }
  },
};

const titlesOf = rememberEach((texts: readonly WrittenText[]) =>
  texts
    .filter(({ path }) => path[0] === 'title')
    .map(({ lang, text }) => ({ lang, text, words: contentWords(text) })),
);

function isRepeated(impact: string, known: ReadonlySet<string>): boolean {
  const words = [...contentWords(impact)];
  return words.length > 0 && words.filter((word) => known.has(word)).length / words.length >= SHARE;
}

/** The key, else the first sentence of the section: what the report shows as the impact. */
function impactsOf(
  record: SourceRecord<FindingData>,
  base: string,
  { sections }: SourceIndex,
): readonly { text: string; lang: string; place: Place }[] {
  const keys = writtenTexts(record, base).filter(({ path }) => path[0] === 'impact');
  if (keys.length > 0) return keys;
  return record.bodies.flatMap((body) => {
    const content = partBody(body, sections).known.get('impact') ?? [];
    const [first] = content;
    const text = firstSentence(content);
    if (!first || text === undefined || plainNodes(content) !== text) return [];
    const { line, column } = first.position?.start ?? { line: 1, column: 1 };
    return [{ text, lang: body.lang, place: body.place(line, column) }];
  });
}
