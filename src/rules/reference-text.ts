/** A bare id in prose leads to something of the engagement. */
import { splitAtIds } from '../markdown/reference.ts';
import { suggest } from '../source/validate.ts';
import type { Problem, Rule } from './rule.ts';
import { brokenSources } from './shared/broken-sources.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { proseOf } from './shared/prose-of.ts';
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
    for (const prose of allRecords(index).flatMap((record) => proseOf(record, lang))) {
      const unknown = splitAtIds(prose.text, index.ids).flatMap((piece) =>
        'text' in piece || piece.reference || names.has(piece.name) ? [] : [piece.name],
      );
      for (const { word, place } of pinpointEach(index, prose.place, unknown)) {
        const message = `Unexpected id ${word}, expected one that exists`;
        yield { ...place, message, ...suggest(word, known) };
      }
    }
  },
};
