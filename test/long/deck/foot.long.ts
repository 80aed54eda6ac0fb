/** LibreOffice draws long lists, prose and tables on two templates: the line of the foot stays free. */
import test from 'ava';

import { MISSING, drawPages, titleOfDrawn } from '../../targets/deck/draw-pages.ts';
import { firmTemplate } from '../../targets/deck/firm-template.ts';
import { item, makeDeck, paragraph, slide, table, text } from '../../targets/deck/make-deck.ts';
import { SAMPLER } from '../../targets/deck/sampler.ts';

const check = MISSING.length === 0 ? test.serial : test.serial.skip;

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
