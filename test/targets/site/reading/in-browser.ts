/** What a page does in a reader's browser, from a server that knows no `file:` address: nothing may break the policy. */
import test from 'ava';

import type { Finding } from '../../../../src/report/report.ts';
import { shownStatus } from '../../../../src/targets/shared/rows.ts';
import { SEVERITIES, STATUSES } from '../../../../src/targets/shared/value-order.ts';
import { readFacets, type FacetName } from '../../../../src/targets/site/facets.ts';
import { contextOf } from '../../../helpers/context.ts';
import type { Tab } from '../../../helpers/reader.ts';
import { serveFolder, type FolderServer } from '../../../helpers/serve-folder.ts';
import { exampleSite, openReader } from '../made-site.ts';

let server: FolderServer | undefined;

test.after.always('close the server', () => server?.close());

async function openTab(width: number): Promise<Tab> {
  server ??= await serveFolder((await exampleSite()).folder, '/deep/repo/');
  return openReader({ root: server.root, width });
}

test.serial('the mode has three states, is kept, and follows the system by itself', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  const paper = async (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await go('index.html');
  const light = await paper();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const dark = await paper();
  t.not(light, dark);
  await page.click('#siteTheme');
  t.is(await paper(), light);
  await go('findings.html');
  t.is(await paper(), light);
  await page.click('#siteTheme');
  t.is(await paper(), dark);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  t.is(await paper(), dark);
  await page.click('#siteTheme');
  t.is(await paper(), light);
  t.deepEqual(problems, []);
  await close();
});

async function listShown({ page }: Tab): Promise<string[]> {
  return page.$$eval('#siteFindings tbody tr:not([hidden]) .col-id', (cells) =>
    cells.map((cell) => cell.textContent.trim()),
  );
}

test.serial('facets and sorting work on the table, and the address keeps them', async (t) => {
  const tab = await openTab(1280);
  const { page, problems, go } = tab;
  await go('findings.html?category=monitoring&priority=1');
  t.deepEqual(await listShown(tab), ['MON-01']);
  await page.click('.facets-clear');
  const all = await listShown(tab);
  t.true(all.length > 30);
  await page.select('#siteFacetCategory', 'training');
  t.regex(page.url(), /category=training/);
  t.true((await listShown(tab)).every((id) => id.startsWith('TRA')));
  await page.click('th.col-id .sort');
  await page.click('th.col-id .sort');
  const sorted = await listShown(tab);
  t.deepEqual(sorted, [...sorted].sort().reverse());
  await page.type('#siteFacetQ', 'a');
  const last = await listShown(tab);
  await page.reload({ waitUntil: 'load' });
  t.deepEqual(await listShown(tab), last);
  // The words that the table is filtered by are no search of the site.
  t.regex(page.url(), /[?&]q=a/);
  t.false(await page.$eval('#siteSearch', (dialog) => (dialog as HTMLDialogElement).open));
  t.deepEqual(problems, []);
  await tab.close();
});

test.serial('each value of each facet shows the findings that have it', async (t) => {
  const { report } = await contextOf('findings');
  for (const path of ['findings.html', 'en/findings.html']) {
    const tab = await openTab(1280);
    await tab.go(path);
    const offered = await tab.page.$$eval('#siteFacets select', (fields) =>
      fields.flatMap(({ name, options }) =>
        [...options].slice(1).map(({ value }) => ({ name, value })),
      ),
    );
    t.true(offered.length > 20);
    for (const { name, value } of offered) {
      await tab.page.select(`#siteFacets [name="${name}"]`, value);
      const having = report.findings.filter((finding) =>
        readFacets(finding)[name as FacetName].includes(value),
      );
      t.deepEqual(
        (await listShown(tab)).sort(),
        having.map(({ id }) => id).sort(),
        `${path}: ${name}=${value}`,
      );
      await tab.page.select(`#siteFacets [name="${name}"]`, '');
    }
    await tab.close();
  }
});

test.serial(
  'columns sort by the order of their values, and what says nothing comes last',
  async (t) => {
    const { report } = await contextOf('findings');
    const tab = await openTab(1280);
    await tab.go('findings.html');
    const rankOf: Readonly<Record<string, (finding: Finding) => number>> = {
      priority: ({ priority }) => priority ?? Infinity,
      severity: ({ severity }) => (severity ? SEVERITIES.indexOf(severity) : Infinity),
      status: (finding) => STATUSES.findIndex((status) => status === shownStatus(finding)),
    };
    for (const [name, rank] of Object.entries(rankOf)) {
      await tab.page.click(`th.col-${name} .sort`);
      const ranks = (await listShown(tab)).map((id) =>
        rank(report.findings.find((finding) => finding.id === id) as Finding),
      );
      t.true(new Set(ranks).size > 1, name);
      t.deepEqual(
        ranks,
        [...ranks].sort((a, b) => (a === b ? 0 : a - b)),
        name,
      );
    }
    await tab.close();
  },
);

test.serial('how many rows are shown is told in number and gender', async (t) => {
  const tab = await openTab(1280);
  const tell = async (path: string): Promise<string> => {
    await tab.go(path);
    return tab.page.$eval('#siteFacets [role="status"]', (status) => status.textContent);
  };
  t.regex(await tell('findings.html?q=nulle-part'), /^0 affichée sur \d+$/);
  t.regex(await tell('findings.html?category=monitoring&priority=1'), /^1 affichée sur \d+$/);
  t.regex(await tell('findings.html?category=monitoring'), /^\d+ affichées sur \d+$/);
  t.regex(await tell('en/findings.html?q=nowhere'), /^0 of \d+ shown$/);
  await tab.close();
});

test.serial('a value that no facet offers is told, and hides nothing', async (t) => {
  const tab = await openTab(1280);
  await tab.go('findings.html');
  const all = await listShown(tab);
  await tab.go('findings.html?category=nowhere');
  t.deepEqual(await listShown(tab), all);
  t.regex(
    await tab.page.$eval('#siteFacets [role="status"]', (status) => status.textContent),
    /nowhere/,
  );
  await tab.close();
});

test.serial(
  'search answers by finding, with its sections, from the index of the language',
  async (t) => {
    const { page, problems, go, close } = await openTab(1280);
    for (const path of ['findings/AVA-01.html', 'en/pages/method.html']) {
      await go(path);
      await page.click('#siteSearchLink');
      await page.type('#siteSearchInput', 'calico');
      await page.waitForSelector('.search-group');
      const [group] = await page.$$eval('.search-group', (groups) =>
        groups.map((one) => ({
          label: one.getAttribute('aria-label') ?? '',
          links: [...one.querySelectorAll<HTMLAnchorElement>('a')].map(({ href }) => href),
          marks: [...one.querySelectorAll('mark')].map(({ textContent }) => textContent),
        })),
      );
      t.regex(group?.label ?? '', /^SEC-01 /);
      t.true(group?.links.every((href) => href.includes('/findings/SEC-01.html')));
      t.true((group?.links.length ?? 0) > 1);
      t.true(group?.marks.some((mark) => /calico/i.test(mark)));
    }
    t.deepEqual(problems, []);
    await close();
  },
);

test.serial('a search can be sent as a link', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('index.html?q=SEC-02');
  await page.waitForSelector('[aria-selected="true"]');
  t.regex(await page.$eval('[aria-selected="true"]', (one) => one.textContent), /SEC-02/);
  t.deepEqual(problems, []);
  await close();
});

test.serial('code is copied, or selected where a script may not copy', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('findings/SEC-01.html');
  t.is((await page.$$('.code-frame .copy')).length, (await page.$$('pre.code')).length);
  await page.click('.copy');
  await page.waitForFunction(() => getSelection()?.toString().includes('kubectl'), { polling: 50 });
  const origin = new URL(page.url()).origin;
  await page.browserContext().setPermission(
    origin,
    ...['clipboard-read', 'clipboard-write'].map((name) => ({
      permission: { name },
      state: 'granted' as const,
    })),
  );
  const label = await page.$eval('.copy', (button) => button.textContent);
  await page.click('.copy');
  await page.waitForFunction(
    (before) => document.querySelector('.copy')?.textContent !== before,
    { polling: 50 },
    label,
  );
  const [copied, code] = await page.evaluate(async () => [
    await navigator.clipboard.readText(),
    document.querySelector('pre.code')?.textContent ?? '',
  ]);
  t.is(copied, code?.replace(/\n$/, ''));
  t.deepEqual(problems, []);
  await close();
});

test.serial(
  'on paper a page is light, shows no control and nothing that follows the reader',
  async (t) => {
    const { page, go, close } = await openTab(1000);
    for (const path of [
      'index.html',
      'findings.html',
      'findings/SEC-01.html',
      'board.html',
      'incidents/INC-01.html',
    ]) {
      await page.emulateMediaType('screen');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await go(path);
      const paper = await page.pdf({ format: 'A4', tagged: true });
      t.true(paper.length > 10_000, path);
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('*')].filter((one) => one.checkVisibility());
        return {
          ink: getComputedStyle(document.body).color,
          following: shown
            .filter((one) => /fixed|sticky/.test(getComputedStyle(one).position))
            .map((one) => one.outerHTML.slice(0, 80)),
          controls: shown
            // The button of a column is its name as well.
            .filter((one) => one.matches('button:not(.sort), input, select, .anchor, .skip'))
            .map((one) => one.outerHTML.slice(0, 80)),
          closed: shown.filter((one) => one.matches('details:not([open])')).length,
        };
      });
      t.deepEqual(seen, { ink: 'rgb(26, 29, 35)', following: [], controls: [], closed: 0 }, path);
    }
    await close();
  },
);

test.serial('nothing moves for who asks for less motion', async (t) => {
  const { page, go, close } = await openTab(1280);
  for (const path of ['index.html', 'findings/SEC-01.html', 'board.html']) {
    await go(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const style = getComputedStyle(one);
          const times = [style.transitionDuration, style.animationDuration].join(', ').split(', ');
          return (
            times.some((time) => Number.parseFloat(time) > 0.01) ||
            style.scrollBehavior === 'smooth'
          );
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    t.deepEqual(moving, [], path);
  }
  await close();
});

test.serial('in colours of the reader’s own, levels can still be told apart', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await go('checks.html');
  t.true(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  const [on, off] = await Promise.all(
    ['.dot-on', '.dot-off'].map((name) =>
      page.$eval(name, (dot) => [getComputedStyle(dot).fill, getComputedStyle(dot).stroke].join()),
    ),
  );
  t.not(on, off);
  t.deepEqual(problems, []);
  await close();
});
