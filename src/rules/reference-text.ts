/** A bare id in prose leads to something of the engagement. */
import { idPattern, splitAtIds, type KnownIds } from '../markdown/reference.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { suggest } from '../source/validate.ts';
import type { Problem, Rule } from './rule.ts';
import { brokenSources } from './shared/broken-sources.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { proseOf, type FoundWords, type Prose } from './shared/prose-of.ts';
import { allRecords, languagesOf } from './shared/records.ts';

/** `CODE-digits` of one of the engagement's codes, and `INC-digits`; UTF-8 and SHA-256 are prose. */
export const referenceText: Rule = {
  id: 'reference/text',
  severity: 'error',
  summary: 'An id in prose, such as SEC-01, is that of something that exists.',
  why: 'Bare ids become links: one that names nothing sends the reader looking for a ticket that is not there.',
  mend: 'Correct the id, add it to the `aliases` of what it meant, or put it in `code` if it is no id.',
  example: {
    files: {
      'pages/context.md': '---\ntitle: Context\n---\n\nThe flows are open, see SEC-10.\n',
    },
    at: 'pages/context.md:5:25',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    const { names } = brokenSources(index);
    const known = [...index.ids.byName.keys()];
    const isUnknown = (name: string): boolean => !index.ids.byName.has(name) && !names.has(name);
    for (const prose of allRecords(index).flatMap((record) => idsIn(record, lang, index.ids))) {
      const unknown = prose.found.filter(isUnknown);
      for (const { word, place } of pinpointEach(index, prose.place, unknown)) {
        const message = `Unexpected id ${word}, expected one that exists`;
        yield { ...place, message, ...suggest(word, known) };
      }
    }
  },
};

interface Searched {
  readonly pattern: string;
  readonly prose: readonly FoundWords[];
}

const searched = new WeakMap<readonly Prose[], Searched>();

/** The bare ids of a record, known or not, looked for again only where ids are written otherwise than before. */
function idsIn(record: SourceRecord<unknown>, lang: string, ids: KnownIds): readonly FoundWords[] {
  const all = proseOf(record, lang);
  const pattern = idPattern(ids)?.source ?? '';
  const known = searched.get(all);
  if (known?.pattern === pattern) return known.prose;
  const prose = all.flatMap((one) => {
    const found = splitAtIds(one.text, ids).flatMap((piece) => ('name' in piece ? piece.name : []));
    return found.length > 0 ? [{ ...one, found }] : [];
  });
  searched.set(all, { pattern, prose });
  return prose;
}
