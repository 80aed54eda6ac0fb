/** The worked example, opened from a disk and used with the keyboard alone. */
import test from 'ava';
import type { Page } from 'puppeteer';

import type { Tab } from '../../../helpers/reader.ts';
import { exampleSite, openReader } from '../made-site.ts';

async function openTab(width: number): Promise<Tab> {
  return openReader({ root: (await exampleSite()).root, width });
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('#siteSearch[open]');
}

/** Goes on with Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

test.serial('the first stop leads past the menu', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('findings/SEC-01.html');
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => {
    const { left = -1, top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
    return { name: document.activeElement?.className, seen: left >= 0 && top >= 0 };
  });
  t.deepEqual(skip, { name: 'skip', seen: true });
  await page.keyboard.press('Enter');
  t.is(await page.evaluate(() => document.activeElement?.id), 'siteMain');
  await page.keyboard.press('Tab');
  t.true(await page.evaluate(() => document.activeElement?.closest('main') !== null));
  t.deepEqual(problems, []);
  await close();
});

for (const [path, width] of [
  ['index.html', 1280],
  ['findings.html', 1280],
  ['findings/SEC-01.html', 1280],
  ['findings/SEC-01.html', 320],
  ['board.html', 1280],
  ['incidents/INC-01.html', 320],
] as const) {
  test.serial(`wherever Tab leads on ${path} at ${String(width)}, it is seen`, async (t) => {
    const { page, go, close } = await openTab(width);
    await go(path);
    await page.evaluate(() => {
      document.body.dataset['stops'] = '0';
    });
    const hidden: string[] = [];
    const stops = new Set<string>();
    for (let presses = 0; presses < 400; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(describeFocus);
      if (!stop || stops.has(stop.name)) break;
      stops.add(stop.name);
      if (stop.problem) hidden.push(`${stop.problem}: ${stop.name}`);
    }
    t.true(stops.size > 15, String(stops.size));
    t.deepEqual(hidden, []);
    await close();
  });
}

/** Runs in the page: names what has the focus, and what keeps a reader from seeing it. */
function describeFocus(): { name: string; problem: string } | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const marked = focused as HTMLElement;
  // Elements may look alike: each gets a number when first met.
  const stops = document.body.dataset;
  if (!marked.dataset['stop']) {
    stops['stops'] = String(Number(stops['stops']) + 1);
    marked.dataset['stop'] = stops['stops'];
  }
  const style = getComputedStyle(focused);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  // A link may have a piece on each of two lines.
  const boxes = [...focused.getClientRects()];
  const seen = boxes.some(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].some((share) => {
      const x = Math.min(Math.max(left + width * share, 0), innerWidth - 1);
      const y = Math.min(Math.max(top + height * share, 0), innerHeight - 1);
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    }),
  );
  const problem = outlined ? (seen ? '' : 'covered') : 'no outline';
  return { name: `${marked.dataset['stop']} ${focused.outerHTML.slice(0, 120)}`, problem };
}

test.serial('search: Ctrl+K, arrows, Enter goes there; Escape gives the focus back', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('findings/AVA-01.html');
  await openSearch(page);
  await page.keyboard.press('Escape');
  // A dialog tells of its end a moment later.
  await page.waitForFunction(() => document.activeElement?.id === 'siteSearchLink', {
    polling: 50,
  });
  await page.keyboard.press('Enter');
  await page.waitForSelector('#siteSearch[open]');
  await page.keyboard.type('certificat');
  await page.waitForSelector('[role="option"][aria-selected="true"]');
  t.not(await page.$eval('.search-status', (status) => status.textContent), '');
  const chosen = async (): Promise<string> => {
    const id = await page.$eval('#siteSearchInput', (input) =>
      input.getAttribute('aria-activedescendant'),
    );
    t.is(id, await page.$eval('[aria-selected="true"]', (option) => option.id));
    return page.$eval('[aria-selected="true"]', (option) => (option as HTMLAnchorElement).href);
  };
  const first = await chosen();
  await page.keyboard.press('ArrowDown');
  const second = await chosen();
  t.not(first, second);
  await page.keyboard.press('ArrowUp');
  t.is(await chosen(), first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  t.is(page.url(), second);
  await openSearch(page);
  await page.keyboard.type('sec 2');
  await page.waitForFunction(
    () => document.querySelector('[aria-selected="true"]')?.textContent.startsWith('SEC-02'),
    { polling: 50 },
  );
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  t.regex(page.url(), /\/findings\/SEC-02\.html$/);
  t.deepEqual(problems, []);
  await close();
});

test.serial('search: Escape from a search opened anywhere leaves nothing behind', async (t) => {
  const { page, problems, go, close } = await openTab(320);
  await go('findings.html');
  await openSearch(page);
  await page.keyboard.type('zzyzxqq');
  await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '', {
    polling: 50,
  });
  t.is(await page.$('[role="option"]'), null);
  await page.keyboard.press('Enter');
  t.regex(page.url(), /findings\.html/);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('#siteSearch[open]'), { polling: 50 });
  t.deepEqual(problems, []);
  await close();
});

test.serial('the menu and the outline open, lead on, and close', async (t) => {
  const { page, problems, go, close } = await openTab(320);
  for (const panel of ['siteNav', 'siteOutline']) {
    await go('findings/SEC-01.html');
    const isOpen = (): Promise<boolean> =>
      page.$eval(`#${panel}`, (one) => one.matches(':popover-open'));
    await tabTo(page, `[popovertarget="${panel}"]`);
    await page.keyboard.press('Enter');
    t.true(await isOpen(), panel);
    await page.keyboard.press('Tab');
    t.true(await page.evaluate((id) => document.activeElement?.closest(`#${id}`) !== null, panel));
    await page.keyboard.press('Escape');
    t.false(await isOpen(), panel);
    t.is(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget')), panel);
  }
  t.deepEqual(problems, []);
  await close();
});

test.serial('facets and sorting, with the number of rows told', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('findings.html');
  const told = (): Promise<string> =>
    page.$eval('#siteFacets [role="status"]', (status) => status.textContent);
  const all = await told();
  await tabTo(page, '#siteFacetQ');
  await page.keyboard.type('traefik');
  t.not(await told(), all);
  await tabTo(page, '#siteFacetCategory');
  await page.keyboard.type('Disp');
  t.regex(page.url(), /category=availability/);
  await tabTo(page, '.facets-clear');
  await page.keyboard.press('Enter');
  t.is(await told(), all);
  t.is(await page.evaluate(() => document.activeElement?.id), 'siteFacetQ');
  await tabTo(page, 'th.col-effort .sort');
  await page.keyboard.press('Space');
  t.is(await page.$eval('th.col-effort', (head) => head.getAttribute('aria-sort')), 'ascending');
  t.deepEqual(problems, []);
  await close();
});

test.serial('the mode, which tells its state', async (t) => {
  const { page, problems, go, close } = await openTab(1280);
  await go('index.html');
  await tabTo(page, '#siteTheme');
  const names = new Set<string>();
  for (const key of ['Enter', 'Space', 'Enter'] as const) {
    await page.keyboard.press(key);
    names.add(await page.$eval('#siteTheme', (button) => button.getAttribute('aria-label') ?? ''));
  }
  t.is(names.size, 3);
  t.deepEqual(problems, []);
  await close();
});
