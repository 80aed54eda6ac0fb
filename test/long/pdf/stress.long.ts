/** Three hundred findings, forty columns, six hundred rows, sixty pictures: nothing is lost, cut or beside the paper. */
import test from 'ava';

import { findStressProblems } from '../../helpers/check-stress.ts';
import { printFiles } from '../../helpers/print-files.ts';
import { FULL_STRESS, stressEngagement } from '../../helpers/stress-engagement.ts';
import { pagesOf } from '../../../src/targets/pdf/objects/access.ts';

test('a report of the whole stress meets every rule and stays on its pages, in both languages', async (t) => {
  const { printed, said } = await printFiles(stressEngagement(), ['fr', 'en']);
  t.is(printed.length, 2);
  for (const { lang, file, failed } of printed) {
    t.log(`${lang}: ${String(pagesOf(file).length)} pages`);
    t.deepEqual(failed, [], lang);
    t.deepEqual(findStressProblems(file, FULL_STRESS), [], lang);
  }
  // Scripts whose fonts are not installed are said, each with what to install.
  for (const { rule, hint } of said) t.regex(`${rule}: ${hint ?? ''}`, /^report\/.*npm install/);
});
