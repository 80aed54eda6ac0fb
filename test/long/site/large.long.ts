/** An engagement of three hundred findings, hostile ones among them, in a reader's browser and by weight. */
import test from 'ava';

import { findAllViolations, groupViolations } from '../../helpers/axe.ts';
import { checkLinks, validatePages } from '../../helpers/check-site.ts';
import { contextOfFiles } from '../../helpers/context.ts';
import { largeEngagement } from '../../helpers/large-engagement.ts';
import { withReader } from '../../helpers/reader.ts';
import { samplePages } from '../../helpers/sample-pages.ts';
import { serveFolder } from '../../helpers/serve-folder.ts';
import { withSite } from '../../helpers/site-folder.ts';
import { listHeavyPages } from '../../helpers/weigh-site.ts';

const reader = withReader(test);
const large = withSite(test, () => contextOfFiles(largeEngagement()));

test.serial('every link leads somewhere, and every page is valid HTML', async (t) => {
  const { artifacts, pages } = await large();
  t.true(pages.length > 600);
  t.deepEqual(checkLinks(artifacts).slice(0, 20), []);
  t.deepEqual((await validatePages(artifacts)).slice(0, 20), []);
});

test.serial('a page weighs 12 kB at most, without its evidence', async (t) => {
  t.deepEqual(listHeavyPages((await large()).artifacts), []);
});

test.serial(
  'pages of a sample are sound from a disk and from below a folder of a server',
  async (t) => {
    const { folder, root, pages } = await large();
    const server = await serveFolder(folder, '/deep/repo/');
    t.teardown(server.close);
    const sample = samplePages(t, pages, 30);
    const wide: string[] = [];
    for (const place of [root, server.root]) {
      const tab = await reader({ root: place });
      for (const path of sample) {
        await tab.go(path);
        for (const width of [1280, 640, 320]) {
          await tab.page.setViewport({ width, height: 800 });
          const over = await tab.page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          );
          if (over > 0) wide.push(`${path} at ${String(width)}: ${String(over)} px too wide`);
        }
      }
      t.deepEqual(tab.problems, []);
      await tab.close();
    }
  },
);

/** Parts that the pages are looked at in: each ends in minutes, and says so. */
const PARTS = 8;

for (let part = 0; part < PARTS; part++) {
  test.serial(
    `no page of part ${String(part + 1)} of ${String(PARTS)} breaks a rule`,
    async (t) => {
      const { root, pages } = await large();
      const tab = await reader({ root });
      const found = new Map<string, string[]>();
      // The page that holds all the others is looked at with the worked example.
      const short = pages.filter((path) => !path.endsWith('print.html'));
      for (const path of short.filter((_, index) => index % PARTS === part)) {
        await tab.go(path);
        found.set(path, await findAllViolations(tab.page));
      }
      t.true(found.size > 70);
      t.deepEqual(groupViolations(found), []);
      t.deepEqual(tab.problems, []);
      await tab.close();
    },
  );
}

test.serial('search and facets answer among three hundred', async (t) => {
  const { root } = await large();
  const { page, problems, go, close } = await reader({ root });
  await go('en/index.html');
  await page.click('#siteSearchLink');
  for (const id of ['SEC-01', 'AVA-60', 'COS-32']) {
    await page.$eval('#siteSearchInput', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#siteSearchInput', id);
    await page.waitForFunction(
      (wanted) => document.querySelector('.search-id')?.textContent === wanted,
      { polling: 50 },
      id,
    );
  }
  await go('findings.html?category=costs');
  const shown = await page.$$eval('#siteFindings tbody tr:not([hidden]) .col-id', (cells) =>
    cells.map((cell) => cell.textContent.trim()),
  );
  t.is(shown.length, 60);
  t.true(shown.every((id) => id.startsWith('COS-')));
  t.deepEqual(problems, []);
  await close();
});
