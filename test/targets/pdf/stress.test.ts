/** A small measure of what tries a page to its limits; the whole of it is in the long tests. */
import test from 'ava';

import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { findStressProblems } from '../../helpers/check-stress.ts';
import { drawPng } from '../../helpers/draw-png.ts';
import {
  drawnPictures,
  picturesOffPage,
  textsNearEdge,
  textsOverEachOther,
} from '../../helpers/pdf-layout.ts';
import { printFiles } from '../../helpers/print-files.ts';
import { stressEngagement } from '../../helpers/stress-engagement.ts';
import { documentOf, FONTS } from './documents.ts';

const browser = withBrowser(test);

const SMALL = { findings: 15, columns: 40, rows: 80, codeLines: 80, images: 8 };

test('wide and long tables, long code, tokens, titles and pictures stay whole and on the paper', async (t) => {
  const { printed, said } = await printFiles(stressEngagement(SMALL), ['fr']);
  for (const { file, failed } of printed) {
    t.deepEqual(failed, []);
    t.deepEqual(findStressProblems(file, SMALL), []);
  }
  // Scripts whose fonts are not installed are said, each with what to install.
  for (const { rule, hint } of said) t.regex(`${rule}: ${hint ?? ''}`, /^report\/.*npm install/);
});

test('what lies beside the paper, over other text or nowhere is found', async (t) => {
  const picture = Buffer.from(drawPng({ width: 40, height: 40 }, 1)).toString('base64');
  const at = (left: number, words: string): string =>
    `<p style="position: absolute; margin: 0; left: ${String(left)}mm; top: 50mm; white-space: nowrap">${words}</p>`;
  const fixed = 'position: fixed; right: -10mm; top: 90mm';
  const html = documentOf(
    `<h1>T</h1>${at(20, 'Dessous et long')}${at(25, 'Dessus')}` +
      '<p style="text-align: right">Au bord du papier</p>' +
      `<img alt="x" style="${fixed}" src="data:image/png;base64,${picture}">`,
    '@page { margin: 3mm; }',
  );
  const { file } = await printReport(await browser(), html, FONTS);
  t.regex(textsOverEachOther(file).join('\n'), /Dessous et long \/ Dessus/);
  t.regex(textsNearEdge(file, 15).join('\n'), /Au bord du papier/);
  t.is(drawnPictures(file).length, 1);
  t.is(picturesOffPage(file).length, 1);
  t.true(findStressProblems(file, SMALL).includes('lost: r1c1'));
});
