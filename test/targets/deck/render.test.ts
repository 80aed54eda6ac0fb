/** LibreOffice draws our decks: every text stays in its box, every word on its page. Skipped where it is missing. */
import test from 'ava';

import { contextOf } from '../../helpers/context.ts';
import { MISSING, drawPages, titleOfDrawn } from './draw-pages.ts';
import { findOverflows, squeeze } from './find-overflows.ts';
import { firmTemplate } from './firm-template.ts';
import { item, makeDeck, paragraph, slide, table, text } from './make-deck.ts';
import { renderDecks } from './render-decks.ts';
import { SAMPLER } from './sampler.ts';

const check = MISSING.length === 0 ? test.serial : test.serial.skip;

check(titleOfDrawn('no text of the worked example leaves its box'), async (t) => {
  const context = await contextOf('findings');
  for (const { path, bytes } of await renderDecks(context)) {
    t.deepEqual(await findOverflows(bytes), [], path);
  }
  await context.close();
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

check(titleOfDrawn('long content stays above the foot on two templates'), async (t) => {
  const long = 'Une phrase assez longue pour faire deux lignes, avec un nom-composé et SEC-01. ';
  const rows = Array.from({ length: 25 }, (_, at) => [`SEC-${at}`, long, 'x']);
  const slides = [
    slide('content', 'Long lists are split', {
      body: [text(...Array.from({ length: 30 }, () => item(long)))],
    }),
    slide('content', 'Long prose is split', { body: [text(paragraph(long.repeat(60)))] }),
    slide('table', 'Long tables are split', { table: [table(rows, ['Id', 'What', 'Who'])] }),
    ...SAMPLER,
  ];
  for (const template of [undefined, await firmTemplate()]) {
    const { bytes, placed } = await makeDeck(slides, template ? { template } : {});
    const pages = await drawPages(bytes);
    t.is(pages.length, placed.length);
    for (const [at, page] of pages.entries()) {
      // The line of the foot is the only one allowed in the last 6 % of a slide.
      const low = page.words.filter(({ bottom }) => bottom > page.height * 0.94);
      const foot = low.filter(({ text: word }) => word === 'Foot' || /^\d+$/.test(word));
      t.deepEqual(low, foot, `page ${at + 1}`);
    }
  }
});
