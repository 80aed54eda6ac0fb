/** LibreOffice draws our decks: every text stays in its box, every word on its page. Skipped where it is missing. */
import test from 'ava';

import { MISSING, titleOfDrawn } from '../draw-pages.ts';
import { findOverflows, squeeze } from '../find-overflows.ts';
import { item, makeDeck, slide, text } from '../make-deck.ts';
import { EXAMPLE } from './made-decks.ts';

const check = MISSING.length === 0 ? test.serial : test.serial.skip;

check(titleOfDrawn('no text of the worked example leaves its box'), async (t) => {
  for (const { path, bytes } of EXAMPLE.decks) t.deepEqual(await findOverflows(bytes), [], path);
});

check(titleOfDrawn('a placeholder that is too flat for its text is found'), async (t) => {
  const long = 'Une phrase assez longue pour faire deux lignes, avec un nom-composé et SEC-01. ';
  const body = [text(...Array.from({ length: 9 }, () => item(long)))];
  const { bytes } = await makeDeck([slide('content', 'A list', { body })]);
  t.deepEqual(await findOverflows(bytes), []);
  const found = await findOverflows(squeeze(bytes, 0.5));
  t.true(
    found.some((line) => /^slide 1, body: \d+ pt beyond its bottom/.test(line)),
    found[0],
  );
});
