/** Every page of the worked example, in every language, against WCAG 2.2 A and AA: light and dark, wide and narrow. */
import test from 'ava';

import { findAllViolations, groupViolations } from '../../helpers/axe.ts';
import { contextOf } from '../../helpers/context.ts';
import { withReader } from '../../helpers/reader.ts';
import { withSite } from '../../helpers/site-folder.ts';

const reader = withReader(test);
const example = withSite(test, () => contextOf('findings'));

test.serial('no page breaks a rule', async (t) => {
  const { root, pages } = await example();
  const tab = await reader({ root });
  const found = new Map<string, string[]>();
  for (const path of pages) {
    await tab.go(path);
    found.set(path, await findAllViolations(tab.page));
  }
  t.true(found.size > 100);
  t.deepEqual(groupViolations(found), []);
  t.deepEqual(tab.problems, []);
  await tab.close();
});
