/** Sixty events on one page of the site: all there, none beside the page. */
import test from 'ava';

import { contextOfFiles } from '../../helpers/context.ts';
import { eventWord, EVENTS, longIncident } from '../../helpers/long-incident.ts';
import { withReader } from '../../helpers/reader.ts';
import { withSite } from '../../helpers/site-folder.ts';

const made = withSite(test, () => contextOfFiles(longIncident()));
const reader = withReader(test);

test('the page of sixty events is no wider than a screen or a phone', async (t) => {
  const { root, artifacts } = await made();
  const path = artifacts.find(({ path: one }) => /incidents?\/INC-01[^/]*\.html$/i.test(one))?.path;
  t.truthy(path);
  const tab = await reader({ root });
  await tab.go((path ?? '').slice('site/'.length));
  for (const width of [1280, 320]) {
    await tab.page.setViewport({ width, height: 800 });
    const over = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    t.true(over <= 0, `${String(over)} px at ${String(width)}`);
  }
  const rows = await tab.page.$$eval('table.timeline tr', (all) =>
    all.map((row) => row.textContent),
  );
  for (let number = 1; number <= EVENTS; number += 1) {
    t.is(rows.filter((row) => row.includes(eventWord(number))).length, 1, eventWord(number));
  }
  t.deepEqual(tab.problems, []);
  await tab.close();
});
