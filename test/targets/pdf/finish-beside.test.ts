/** A long report is finished in a thread of its own, as it would be here. */
import test from 'ava';

import { finishBeside } from '../../../src/targets/pdf/finish-beside.ts';
import { finishReport, type FinishJob } from '../../../src/targets/pdf/finish-report.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA } from './documents.ts';

const browser = withBrowser(test);

async function jobOf(pages: number): Promise<FinishJob> {
  const page = '<h2 style="break-before: page">Suite</h2><p>Une page de plus.</p>';
  const html = documentOf(`<h1>Rapport</h1>${page.repeat(pages - 1)}`);
  return {
    printed: await printReport(await browser(), html, FONTS),
    metadata: METADATA,
    additions: {},
    families: ['SourceSans3'],
    running: [],
  };
}

test('the same bytes and the same outcome', async (t) => {
  const job = await jobOf(30);
  const beside = await finishBeside(job);
  const { bytes, checked } = finishReport(job);
  t.deepEqual(Buffer.from(beside.bytes), Buffer.from(bytes));
  t.is(beside.checked.json, checked.json);
});

test('what fails there fails here', async (t) => {
  const { printed, ...rest } = await jobOf(30);
  const broken = { ...printed, outline: undefined } as unknown as FinishJob['printed'];
  // An error of another thread is none of this one’s classes.
  const failing = finishBeside({ ...rest, printed: broken });
  await t.throwsAsync(failing, { any: true, message: /undefined/ });
});
