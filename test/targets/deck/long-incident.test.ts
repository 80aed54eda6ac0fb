/** Sixty events in the deck: a few on the incident's slide, all in the annex, none out of its box. */
import test from 'ava';

import { contextOfFiles } from '../../helpers/context.ts';
import { eventWord, EVENTS, longIncident } from '../../helpers/long-incident.ts';
import { MISSING, titleOfDrawn } from './draw-pages.ts';
import { findOverflows } from './find-overflows.ts';
import { readSlidesOf } from './read-deck.ts';
import { renderDecks } from './render-decks.ts';

const context = await contextOfFiles(longIncident());
const decks = await renderDecks(context);
test.after.always(() => context.close());

test('sixty events fill slides of the annex, and lose nothing', (t) => {
  const [deck] = decks;
  t.deepEqual(context.diagnostics(), []);
  const slides = readSlidesOf(deck?.bytes ?? new Uint8Array());
  const told = JSON.stringify(slides);
  for (let number = 1; number <= EVENTS; number += 1) {
    t.true(told.includes(eventWord(number)), eventWord(number));
  }
});

const check = MISSING.length === 0 ? test.serial : test.serial.skip;

check(titleOfDrawn('no text of sixty events leaves its box'), async (t) => {
  for (const { path, bytes } of decks) t.deepEqual(await findOverflows(bytes), [], path);
});
