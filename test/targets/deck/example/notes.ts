/** Speaker notes: 60 to 120 words, none of the slide's own sentences, on every slide of two engagements. */
import test from 'ava';

import { countMost, countTokens } from '../../../../src/targets/deck/notes/count-words.ts';
import { readSlidesOf } from '../read-deck.ts';
import { EXAMPLE, SECOND } from './made-decks.ts';

for (const { engagement, decks } of [EXAMPLE, SECOND]) {
  test(`notes of ${engagement} have 60 to 120 words and repeat no sentence of their slide`, (t) => {
    for (const { path, bytes } of decks) {
      for (const [at, { title, notes, paragraphs }] of readSlidesOf(bytes).entries()) {
        const where = `${path}, slide ${at + 1}: ${title}`;
        const all = notes.join('\n');
        t.true(countTokens(all) >= 60, `${where}: ${countTokens(all)} words`);
        t.true(countMost(all) <= 120, `${where}: ${countMost(all)} words`);
        const shown = new Set(paragraphs.flatMap(sentencesIn));
        t.deepEqual(
          notes.flatMap(sentencesIn).filter((one) => shown.has(one)),
          [],
          where,
        );
      }
    }
  });
}

/** Sentences of four words or more, labels at their start left out. */
function sentencesIn(words: string): string[] {
  return words
    .replace(/^(?:Preuves|Evidence|[A-Z]+-\d+) ?: /, '')
    .split(/(?<=[.!?])\s+/)
    .map((one) =>
      one
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((one) => one.split(' ').length >= 4);
}
