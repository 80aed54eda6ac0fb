import { createHash } from 'node:crypto';

import test from 'ava';
import {
  ProtocolError,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'puppeteer';

import { catalogOf, pagesOf } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { LONGEST_REPORT } from '../../../src/targets/pdf/diagnose.ts';
import { readFonts } from '../../../src/targets/pdf/report-fonts.ts';
import { pageContent } from '../../../src/targets/pdf/style-sheet.ts';
import { bytesOf, failedRules, renderReport, type Rendered } from './render-report.ts';

function textOf(rendered: Rendered, path: string): string {
  return new TextDecoder().decode(bytesOf(rendered, path));
}

function digestsOf({ artifacts }: Rendered): string[] {
  return artifacts.map(({ path, bytes }) => {
    return `${path} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

const second = renderReport('test/engagements/second', { browser: true });

test('a PDF and its check a language', async (t) => {
  const { artifacts } = await second;
  t.deepEqual(
    artifacts.map(({ path, lang }) => `${path} ${lang ?? ''}`),
    ['report.en.pdf en', 'report.en.check.json en'],
  );
});

test('every rule is met and nothing is said', async (t) => {
  const rendered = await second;
  t.deepEqual(failedRules(rendered, 'report.en.check.json'), []);
  t.deepEqual(rendered.said, []);
  const file = parseFile(bytesOf(rendered, 'report.en.pdf'));
  t.true(pagesOf(file).length > 20);
  t.is(readString(catalogOf(file).get('Lang')), 'en');
});

test('the same report gives the same bytes', async (t) => {
  const again = await renderReport('test/engagements/second', { browser: true });
  t.deepEqual(digestsOf(again), digestsOf(await second));
});

test('bookmarks follow the chapters and the tickets', async (t) => {
  const file = parseFile(bytesOf(await second, 'report.en.pdf'));
  const titles = outlineItems(file).map((item) => readString(item.get('Title')) ?? '');
  for (const title of [
    'Contents',
    '1 Executive summary',
    'GOV-01 Lock the <root> account & give each person a role',
    'Annex E Sign-off of the recommendations',
  ]) {
    t.true(titles.includes(title), title);
  }
});

test('without a browser, one HTML file that needs nothing beside it', async (t) => {
  const rendered = await renderReport('findings', { browser: false, languages: ['fr'] });
  t.deepEqual(
    rendered.artifacts.map(({ path }) => path),
    ['report.fr.html'],
  );
  const html = textOf(rendered, 'report.fr.html');
  t.regex(html, /src="data:image\/svg\+xml;base64,/);
  t.notRegex(html, / src="(?!data:)|@font-face|url\((?!"data:)/);
  t.notRegex(html, /NaN|undefined|\[object/);
});

test('a font of the theme without its package says which', async (t) => {
  await t.throwsAsync(
    readFonts({ text: 'Nobody Has It', heading: 'Source Serif 4', code: 'IBM Plex Mono' }),
    {
      message: "The report's font Nobody Has It needs the package @expo-google-fonts/nobody-has-it",
    },
  );
});

test('the page and the number of pages stand where the language puts them', (t) => {
  t.is(pageContent('Page {n} sur {total}'), '"Page " counter(page) " sur " counter(pages)');
  t.is(pageContent('{n}/{total}'), 'counter(page) "\\2f " counter(pages)'.replace('\\2f ', '/'));
});

/** The page, but its print does not end in time. */
function slowly(page: Page): Page {
  page.createCDPSession = () =>
    Promise.resolve({
      send: () => Promise.reject(new ProtocolError('Page.printToPDF timed out')),
      detach: () => Promise.resolve(),
    } as unknown as CDPSession);
  return page;
}

/** The browser, each page of which prints so. */
function slowBrowser(browser: Browser): Browser {
  const createBrowserContext = async (): Promise<BrowserContext> => {
    const context = await browser.createBrowserContext();
    const open = context.newPage.bind(context);
    context.newPage = async () => slowly(await open());
    return context;
  };
  return { createBrowserContext } as unknown as Browser;
}

test('a report too long to be printed is said before it is opened, and there is none', async (t) => {
  const options = { browser: true, languages: ['en'] };
  const { artifacts, said } = await renderReport('test/golden/small', options, (context) => {
    // It stands in four places.
    const version = '1'.repeat(LONGEST_REPORT / 4);
    return { report: { ...context.report, engagement: { ...context.report.engagement, version } } };
  });
  t.deepEqual(artifacts, []);
  t.deepEqual(
    said.map(({ severity, rule }) => `${severity} ${rule}`),
    ['error report/length'],
  );
  t.regex(
    said[0]?.message ?? '',
    /^Unexpected 16\.[1-9] million characters .*, expected 16 million at/,
  );
});

test('a report that is not printed in time is said, and there is none', async (t) => {
  const options = { browser: true, languages: ['en'] };
  const { artifacts, said } = await renderReport('test/golden/small', options, (context) => ({
    async browser() {
      const running = await context.browser();
      return running && { ...running, browser: slowBrowser(running.browser) };
    },
  }));
  t.deepEqual(artifacts, []);
  t.deepEqual(
    said.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`),
    [
      'error report/length Unexpected length of the report in en, expected one that the browser prints in 10 minutes at most',
    ],
  );
});
