/** French keeps its accents on capitals, its ligatures, and its comma in numbers. */
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { proseOf, searchProse } from './shared/prose-of.ts';
import { allRecords, languagesOf } from './shared/records.ts';

/** What is seen often, and never right: a list, since a guess would flag names. */
const SLIPS: readonly { readonly pattern: RegExp; readonly mend: (found: string) => string }[] = [
  {
    pattern: /(?<!\p{L})(?:n|c|s|v|b|man)?(?:o|O)e(?:uvre|uvres|ud|uds|ur|urs|ufs?|ux)(?!\p{L})/gu,
    mend: (found) => found.replace('oe', 'œ').replace('Oe', 'Œ'),
  },
  {
    pattern:
      /(?<!\p{L})E(?:tats?|tapes?|quipes?|carts?|lements?|tudes?|conomies?|valuations?|viter|crire|tablir)(?!\p{L})/gu,
    mend: (found) =>
      found.replace('E', 'É').replace('lement', 'lément').replace('ecrire', 'écrire'),
  },
  {
    pattern:
      /(?<![\p{L}\d.,:/-])\d+\.\d+(?=[\s\u00A0\u202F]*(?:%|€)|[\s\u00A0\u202F](?:jours?|heures?|minutes?|secondes?)(?!\p{L}))/gu,
    mend: (found) => found.replace('.', ','),
  },
];

const findSlips = searchProse(({ text, lang }) =>
  lang === 'fr' ? SLIPS.flatMap(({ pattern }) => text.match(pattern) ?? []) : [],
);

/** A lint: the typographer changes spaces and quotes by itself, and never words or numbers. */
export const textFrench: Rule = {
  id: 'text/french',
  severity: 'warning',
  summary:
    'French words keep œ and the accents of their capitals; French numbers have a decimal comma.',
  why: 'Spaces and quotes are set right when the text is shown; a letter or a number is the author’s, and shows on a slide.',
  mend: 'Write it as the message says.',
  example: {
    files: {
      'engagement.yaml': ENGAGEMENT.replace('[en]', '[fr]'),
      'pages/contexte.md': '---\ntitle: Contexte\n---\n\nLa mise en oeuvre dure une heure.\n',
    },
    at: 'pages/contexte.md:5:12',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const record of allRecords(index)) {
      for (const { text, place } of findSlips(proseOf(record, lang))) {
        for (const { pattern, mend } of SLIPS) {
          for (const found of pinpointEach(index, place, text.match(pattern) ?? [])) {
            const message = `Unexpected “${found.word}”, expected “${mend(found.word)}”`;
            yield { ...found.place, message };
          }
        }
      }
    }
  },
};
