/** The file beside the PDF says how many rules are met, and a rule that is not met stops a strict build. */
import test from 'ava';

import { isStopping } from '../../../src/check.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { checkReport } from '../../../src/targets/pdf/check-report.ts';
import { diagnoseFailures } from '../../../src/targets/pdf/diagnose.ts';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import type { TargetContext } from '../../../src/targets/target.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA, RICH_BODY } from './documents.ts';

const browser = withBrowser(test);

async function check(body: string) {
  const printed = await printReport(await browser(), documentOf(body), FONTS);
  const running = ['Page 1 / 3', 'Page 2 / 3', 'Page 3 / 3', 'Page 1 / 1'];
  return checkReport(finish(printed, METADATA), printed, { families: ['SourceSans3'], running });
}

test('all rules met: n of n, and no certificate', async (t) => {
  const { json, checks, failed } = await check(RICH_BODY);
  t.deepEqual(failed, []);
  const said = JSON.parse(json) as { says: string; rules: number; met: number };
  t.is(said.says, `PDF/UA-1 rules checked: ${checks.length} of ${checks.length}`);
  t.true(checks.length >= 35);
  t.notRegex(json, /certif|conform/i);
});

test('a rule that is not met is a warning, which stops a strict build and no other', async (t) => {
  const outcome = await check('<h1>T</h1><h4>U</h4>');
  t.regex(outcome.json, /"says": "PDF\/UA-1 rules checked: (\d+) of (?!\1)\d+"/);
  const said: Diagnostic[] = [];
  const context = { diagnose: (one: Diagnostic) => said.push(one) } as unknown as TargetContext;
  diagnoseFailures(context, 'fr', outcome);
  t.deepEqual(
    said.map(({ rule, message }) => `${rule} ${message}`),
    [
      'report/accessibility Unexpected PDF in fr, expected the rule 7.4-headings to be met: H4 after H1',
    ],
  );
  t.true(isStopping(said, true));
  t.false(isStopping(said, false));
});
