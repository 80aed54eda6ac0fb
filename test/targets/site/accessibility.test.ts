/** Pages of the worked example against WCAG 2.2 A and AA, light and wide, dark and narrow; all of them in every way in the long suite. */
import test from 'ava';

import {
  FEW_LOOKS,
  findAllViolations,
  findViolations,
  groupViolations,
  LOOKS,
} from '../../helpers/axe.ts';
import { samplePages } from '../../helpers/sample-pages.ts';
import { pagesIn } from '../../helpers/site-folder.ts';
import { exampleSite, openReader } from './made-site.ts';

/** The page that holds all the others takes as long as half of the sample. */
const isShort = (path: string): boolean => !path.endsWith('print.html');

test.serial('no page of a sample breaks a rule', async (t) => {
  const { root, pages } = await exampleSite();
  const tab = await openReader({ root });
  const found = new Map<string, string[]>();
  for (const path of samplePages(t, pagesIn(pages).filter(isShort), 4)) {
    await tab.go(path);
    found.set(path, await findAllViolations(tab.page, FEW_LOOKS));
  }
  t.deepEqual(groupViolations(found), []);
  t.deepEqual(tab.problems, []);
  await tab.close();
});

test.serial('neither does what opens over a page', async (t) => {
  const { root } = await exampleSite();
  for (const { mode, width } of LOOKS) {
    const tab = await openReader({ root, mode, width });
    await tab.go('findings/SEC-01.html');
    await tab.page.click('#siteSearchLink');
    await tab.page.type('#siteSearchInput', 'certificat');
    await tab.page.waitForSelector('[role="option"][aria-selected="true"]');
    t.deepEqual(await findViolations(tab.page), [], `search, ${mode} ${String(width)}`);
    await tab.page.keyboard.press('Escape');
    if (width < 700) {
      for (const panel of ['siteNav', 'siteOutline']) {
        await tab.page.click(`[popovertarget="${panel}"]`);
        t.deepEqual(await findViolations(tab.page), [], `${panel}, ${mode} ${String(width)}`);
        await tab.page.keyboard.press('Escape');
      }
    }
    t.deepEqual(tab.problems, []);
    await tab.close();
  }
});

test.serial('the check sees what is wrong', async (t) => {
  const { root } = await exampleSite();
  const tab = await openReader({ root });
  await tab.go('index.html');
  await tab.page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  });
  t.regex((await findViolations(tab.page)).join('\n'), /button-name/);
  await tab.close();
});
