import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import test from 'ava';
import { launch, type Browser, type Page } from 'puppeteer';

import { findBrowser } from '../../../src/browser/find-browser.ts';
import { launchFlags } from '../../../src/browser/launch-flags.ts';
import { site } from '../../../src/targets/site/target.ts';
import { thisHost } from '../../browser/this-host.ts';
import { contextOf } from '../../helpers/context.ts';

/** A reader's browser: not the build's, whose jail sees no file and runs no script. */
const reader = (async (): Promise<{ browser: Browser; profile: string }> => {
  const search = await findBrowser(thisHost(), { folder: process.cwd() });
  if ('missing' in search) throw new Error(JSON.stringify(search.missing));
  const profile = await mkdtemp(join(tmpdir(), 'constat-reader-'));
  const { executable, environment } = search.browser;
  const browser = await launch({
    executablePath: executable,
    ignoreDefaultArgs: true,
    args: launchFlags(profile, !thisHost().root),
    env: { ...process.env, ...environment, HOME: profile },
    pipe: true,
  });
  return { browser, profile };
})();

/** Writes the worked example's site as somebody who unzips it has it. */
const unzipped = (async () => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-site-'));
  const context = await contextOf('findings');
  for (const { path, bytes } of await site.render(context)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
})();

test.after.always('close the browser, remove the site', async () => {
  const { browser, profile } = await reader;
  await browser.close();
  for (const folder of [profile, await unzipped.catch(() => profile)]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

interface Opened {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Opens a path of the site. */
  readonly go: (path: string) => Promise<void>;
}

async function openTab(width: number): Promise<Opened> {
  const { browser } = await reader;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) problems.push(`asked for: ${request.url()}`);
  });
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const root = pathToFileURL(join(await unzipped, 'site/')).href;
  return {
    page,
    problems,
    go: async (path) => {
      await page.goto(root + path, { waitUntil: 'load' });
    },
  };
}

const PAGES = [
  'index.html',
  'findings.html',
  'findings/SEC-01.html',
  'categories/security.html',
  'checks.html',
  'board.html',
  'incidents.html',
  'incidents/INC-01.html',
  'roadmap.html',
  'engagement.html',
  'journal.html',
  'pages/architecture.html',
  'search.html',
  '404.html',
  'en/findings/SEC-01.html',
];

test.serial(
  'opened from a disk, no page complains, asks for anything else or scrolls sideways',
  async (t) => {
    for (const width of [320, 1280]) {
      const { page, problems, go } = await openTab(width);
      for (const path of PAGES) {
        await go(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        t.true(over <= 0, `${path} at ${width}: ${over} px too wide`);
      }
      t.deepEqual(problems, []);
      await page.close();
    }
  },
);

test.serial(
  'search opens with the keyboard, jumps to an id, and gives the focus back',
  async (t) => {
    const { page, problems, go } = await openTab(1280);
    await go('findings/AVA-01.html');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('#siteSearch[open]');
    await page.keyboard.press('Escape');
    // A dialog tells of its end a moment later.
    await page.waitForFunction(() => document.activeElement?.id === 'siteSearchLink');
    await page.click('#siteSearchLink');
    await page.type('#siteSearchInput', 'sec 2');
    await page.waitForSelector('[role="option"][aria-selected="true"]');
    t.not(await page.$eval('.search-status', (status) => status.textContent), '');
    const active = await page.$eval('#siteSearchInput', (input) =>
      input.getAttribute('aria-activedescendant'),
    );
    t.is(active, await page.$eval('[aria-selected="true"]', (option) => option.id));
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    t.regex(page.url(), /\/findings\/SEC-02\.html$/);
    t.deepEqual(problems, []);
    await page.close();
  },
);

test.serial('the mode has three states, is kept, and follows the system by itself', async (t) => {
  const { page, problems, go } = await openTab(1280);
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
  await page.close();
});

test.serial('facets and sorting work on the table, and the address keeps them', async (t) => {
  const { page, problems, go } = await openTab(1280);
  const shown = async (): Promise<string[]> =>
    page.$$eval('#siteFindings tbody tr:not([hidden]) .col-id', (cells) =>
      cells.map((cell) => cell.textContent.trim()),
    );
  await go('findings.html?category=monitoring&priority=1');
  t.deepEqual(await shown(), ['MON-01']);
  await page.click('.facets-clear');
  const all = await shown();
  t.true(all.length > 30);
  await page.select('#siteFacetCategory', 'training');
  t.regex(page.url(), /category=training/);
  t.true((await shown()).every((id) => id.startsWith('TRA')));
  await page.click('th.col-id .sort');
  await page.click('th.col-id .sort');
  t.deepEqual(await shown(), [...(await shown())].sort().reverse());
  await go('findings.html?category=nowhere');
  t.deepEqual(await shown(), all);
  t.deepEqual(problems, []);
  await page.close();
});

test.serial('without a script everything can be reached, and the menus open', async (t) => {
  const { page, problems, go } = await openTab(390);
  await page.setJavaScriptEnabled(false);
  await go('index.html');
  await page.click('.menu-button');
  t.true(await page.$eval('#siteNav', (nav) => nav.matches(':popover-open')));
  await Promise.all([page.waitForNavigation(), page.click('#siteNav a[href="findings.html"]')]);
  t.true((await page.$$('#siteFindings tbody tr')).length > 30);
  t.is(await page.$('#siteFacets:not([hidden])'), null);
  await Promise.all([page.waitForNavigation(), page.click('#siteSearchLink')]);
  t.regex(page.url(), /search\.html$/);
  t.deepEqual(problems, []);
  await page.close();
});

test.serial('on paper a page is light, and shows no control', async (t) => {
  const { page, go } = await openTab(1000);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await go('findings/SEC-01.html');
  await page.emulateMediaType('print');
  const seen = await page.evaluate(() => ({
    paper: getComputedStyle(document.body).color,
    header: getComputedStyle(document.querySelector('.site-header') ?? document.body).display,
    nav: getComputedStyle(document.querySelector('#siteNav') ?? document.body).display,
  }));
  t.deepEqual(seen, { paper: 'rgb(26, 29, 35)', header: 'none', nav: 'none' });
  await page.close();
});
