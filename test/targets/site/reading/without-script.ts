/** The worked example for a reader whose browser runs no script. */
import test from 'ava';

import type { Tab } from '../../../helpers/reader.ts';
import { CONTEXT, exampleSite, openReader } from '../made-site.ts';

async function openTab(width: number): Promise<Tab> {
  return openReader({ root: (await exampleSite()).root, width, scripts: false });
}

test.serial('links alone lead to every page, and no page shows a dead control', async (t) => {
  const { root, pages } = await exampleSite();
  const { page, problems, go, close } = await openTab(1280);
  const reached = new Set(['index.html']);
  const dead: string[] = [];
  for (const path of reached) {
    await go(path);
    const { links, controls } = await page.evaluate(() => ({
      // Those of a drawing have no address of their own.
      links: [...document.querySelectorAll('a[href]')].map((link) =>
        new URL(link.getAttribute('href') ?? '', location.href).href.replace(/[#?].*/, ''),
      ),
      controls: [...document.querySelectorAll('button, input, select, textarea, [role="button"]')]
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const panel = one.getAttribute('popovertarget');
          const works = panel !== null && document.getElementById(panel)?.matches('[popover]');
          // A box of a list of tasks is there to be read.
          return !works && !one.matches('li.task-list-item > input[disabled], :disabled');
        })
        .map((one) => one.outerHTML.slice(0, 100)),
    }));
    dead.push(...controls.map((control) => `${path}: ${control}`));
    for (const link of links) {
      if (link.startsWith(root) && link.endsWith('.html')) {
        reached.add(decodeURIComponent(link.slice(root.length)));
      }
    }
  }
  t.deepEqual(dead, []);
  t.deepEqual(
    pages.filter((path) => !reached.has(path)),
    ['404.html'],
  );
  t.deepEqual(problems, []);
  await close();
});

test.serial('the menu and the outline open, and a link in them is followed', async (t) => {
  const { page, problems, go, close } = await openTab(390);
  await go('findings/SEC-01.html');
  await page.click('[popovertarget="siteOutline"]');
  t.true(await page.$eval('#siteOutline', (one) => one.matches(':popover-open')));
  await page.keyboard.press('Escape');
  await page.click('.menu-button');
  t.true(await page.$eval('#siteNav', (one) => one.matches(':popover-open')));
  await Promise.all([page.waitForNavigation(), page.click('#siteNav a[href$="/findings.html"]')]);
  await Promise.all([page.waitForNavigation(), page.click('#siteSearchLink')]);
  t.regex(page.url(), /search\.html$/);
  t.deepEqual(problems, []);
  await close();
});

test.serial('every row of every table is shown', async (t) => {
  const { report } = CONTEXT;
  const { page, go, close } = await openTab(1280);
  const countRows = (selector: string): Promise<number> =>
    page.$$eval(selector, (rows) => rows.filter((row) => row.checkVisibility()).length);
  await go('findings.html');
  t.is(await countRows('#siteFindings tbody tr'), report.findings.length);
  await go('checks.html');
  t.is(await countRows('main tbody tr'), report.checks.length);
  await go('search.html');
  const listed = await page.$$eval('main a', (links) => links.map(({ href }) => href).join(' '));
  for (const { id } of report.findings) t.true(listed.includes(`/findings/${id}.html`), id);
  await close();
});
