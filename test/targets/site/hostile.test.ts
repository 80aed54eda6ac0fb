/** An engagement whose every text is hostile, in a reader's browser: nothing runs, nothing loads, nothing of the site is replaced. */
import test from 'ava';

import { contextOfFiles } from '../../helpers/context.ts';
import { HOSTILE_LINES } from '../../helpers/hostile-texts.ts';
import { largeEngagement } from '../../helpers/large-engagement.ts';
import { withReader, type Tab } from '../../helpers/reader.ts';
import { serveFolder, type FolderServer } from '../../helpers/serve-folder.ts';
import { pagesIn, withSite } from '../../helpers/site-folder.ts';

/** As many hostile findings as there are hostile lines: each is the title of one. */
const HOSTILE_EVERY = 3;

const reader = withReader(test);
const site = withSite(test, () =>
  contextOfFiles(
    largeEngagement({
      findings: Math.ceil((HOSTILE_LINES.length * HOSTILE_EVERY) / 5) * 5,
      checks: 20,
      hostileEvery: HOSTILE_EVERY,
    }),
  ),
);
let server: FolderServer | undefined;

test.after.always('close the server', () => server?.close());

async function openTab(): Promise<Tab> {
  server ??= await serveFolder((await site()).folder, '/');
  return reader({ root: server.root });
}

test.serial('the hostile lines are there, as text', async (t) => {
  const { artifacts } = await site();
  const pages = artifacts.filter(({ path }) => /^site\/findings\/[^/]+\.html$/.test(path));
  const html = pages.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
  t.regex(html, /&lt;img src(?:=|&#x3D;)x onerror(?:=|&#x3D;)alert\(/);
  t.regex(html, /&lt;svg onload(?:=|&#x3D;)alert\(/);
  t.true(html.includes('javascript:alert('));
  t.notRegex(html, /<img[^>]*onerror|<svg[^>]*onload|<[a-z][^>]* href="(?:javascript|data):/i);
});

test.serial('nothing runs or loads on any page, whatever is touched', async (t) => {
  const { pages } = await site();
  const { page, problems, go, close } = await openTab();
  const wrong: string[] = [];
  for (const path of pagesIn(pages)) {
    await go(path);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      for (const one of all) {
        for (const kind of ['mouseover', 'focus', 'error', 'load', 'toggle']) {
          one.dispatchEvent(new Event(kind, { bubbles: kind === 'mouseover' }));
        }
      }
      const isOurs = (address: string): boolean =>
        /^(?:https?|mailto):/.test(new URL(address, location.href).protocol);
      return all.flatMap((one) => {
        const names = one.getAttributeNames();
        const handlers = names.filter((name) => name.startsWith('on'));
        const addresses = names
          .filter((name) => /^(?:href|src|xlink:href|action|data|srcdoc)$/.test(name))
          .filter((name) => !isOurs(one.getAttribute(name) ?? ''));
        const foreign = one.matches('iframe, object, embed, base, form, style, math, template')
          ? ['element']
          : [];
        return [...handlers, ...addresses, ...foreign].map(
          (name) => `${name} ${one.outerHTML.slice(0, 100)}`,
        );
      });
    });
    wrong.push(...found.map((one) => `${path}: ${one}`));
  }
  t.deepEqual(wrong, []);
  t.deepEqual(problems, []);
  await close();
});

test.serial('headings named like the site’s ids and scripts replace none of them', async (t) => {
  const { page, problems, go, close } = await openTab();
  await go('findings/DEP-01.html');
  t.true(
    await page.$$eval('main h3', (all) => all.some((one) => /siteSearch/.test(one.textContent))),
  );
  const seen = await page.evaluate(() => ({
    doubles: [...document.querySelectorAll('[id]')]
      .map(({ id }) => id)
      .filter((id, index, ids) => ids.indexOf(id) !== index),
    main: document.getElementById('siteMain')?.tagName,
    search: document.getElementById('siteSearch')?.tagName,
    body: document.body.tagName,
    root: document.documentElement.tagName,
    place: typeof location.href,
    forms: document.forms.length,
    named: document.querySelectorAll('main [name]').length,
  }));
  t.deepEqual(seen, {
    doubles: [],
    main: 'MAIN',
    search: 'DIALOG',
    body: 'BODY',
    root: 'HTML',
    place: 'string',
    forms: 0,
    named: 0,
  });
  await page.click('#siteTheme');
  t.is(await page.evaluate(() => document.documentElement.dataset['theme']), 'light');
  t.deepEqual(problems, []);
  await close();
});

/** Runs in the page: one search in the place of one a key. */
function typeAtOnce(input: Element, query: string): void {
  (input as HTMLInputElement).value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test.serial('search shows hostile texts as they are written', async (t) => {
  const { page, problems, go, close } = await openTab();
  await go('index.html');
  await page.click('#siteSearchLink');
  for (const query of [
    'onerror',
    'script alert',
    '__proto__',
    'constructor',
    'javascript',
    'siteSearch',
  ]) {
    await page.$eval('#siteSearchInput', typeAtOnce, '');
    await page.waitForSelector('.search-group', { hidden: true });
    await page.$eval('#siteSearchInput', typeAtOnce, query);
    await page.waitForSelector('.search-group');
    const inside = await page.$$eval('.search-results *', (all) => [
      ...new Set(all.map((one) => one.localName)),
    ]);
    t.deepEqual(
      inside.filter((name) => !['a', 'div', 'mark', 'span'].includes(name)),
      [],
      query,
    );
  }
  t.deepEqual(problems, []);
  await close();
});

test.serial('facets and addresses take hostile values for words', async (t) => {
  const { page, problems, go, close } = await openTab();
  const value = encodeURIComponent('"><img src=x onerror=alert(1)>');
  for (const name of ['category', 'status', '__proto__', 'constructor', 'q', 'sort']) {
    await go(`findings.html?${name}=${value}#${value}`);
    t.is((await page.$$('img[src="x"]')).length, 0, name);
  }
  await go(`index.html?q=${value}`);
  await page.waitForFunction(() => document.querySelector('.search-status')?.textContent !== '', {
    polling: 50,
  });
  t.deepEqual(problems, []);
  await close();
});
