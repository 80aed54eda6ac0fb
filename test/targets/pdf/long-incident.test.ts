/** Sixty events in the report: all there, none beside the paper or over another. */
import test from 'ava';

import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { eventWord, EVENTS, longIncident } from '../../helpers/long-incident.ts';
import { textsNearEdge, textsOverEachOther } from '../../helpers/pdf-layout.ts';
import { printFiles } from '../../helpers/print-files.ts';

test('sixty events are printed whole, and every rule of accessibility is met', async (t) => {
  const { printed, said } = await printFiles(longIncident(), ['en']);
  t.deepEqual(said, []);
  for (const { file, failed } of printed) {
    t.deepEqual(failed, []);
    t.deepEqual(textsNearEdge(file, 15), []);
    t.deepEqual(textsOverEachOther(file), []);
    const text = readTexts(file)
      .map(({ letters }) => letters)
      .join('')
      .replaceAll(/[\s\u00AD\u200B]/g, '');
    for (let number = 1; number <= EVENTS; number += 1) {
      t.true(text.includes(eventWord(number)), eventWord(number));
    }
  }
});
