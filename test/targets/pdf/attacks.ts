/** Attacks of a document on whoever prints it, each alone: with our guards nothing comes of them, without any they do harm. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { TestFn } from 'ava';
import puppeteer, { type Browser, type Page } from 'puppeteer';

import { findBrowser } from '../../../src/browser/find-browser.ts';
import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import type { PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { PrintError, printReport } from '../../../src/targets/pdf/print.ts';
import { thisHost } from '../../browser/this-host.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { aimAt, ATTACK_VECTORS } from '../../helpers/attack-vectors.ts';
import { CANARY_WORDS, SECRET, startCanary, writeSecrets } from '../../helpers/canary.ts';
import { documentOf, FONTS } from './documents.ts';

const BEFORE = 'Avant toute chose';
const AFTER = 'Après tout le reste';

/** What a browser may do after the print, such as fetching ahead when it is idle. */
const IDLE = 400;

const secrets = writeSecrets();

/** Takes away what attacks look for, when the tests of a file are done. */
export function removeSecrets(test: TestFn): void {
  test.after.always('remove the secrets', async () => (await secrets).remove());
}

/** What came of one document. */
type Outcome = {
  readonly connections: number;
  readonly requests: readonly string[];
  readonly text: string;
};

// So many documents at a time: more would only wait for each other.
const AT_ONCE = 6;
const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
let next = 0;

/** Runs when its lane is free. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const lane = next++ % AT_ONCE;
  const result = (lanes[lane] ?? Promise.resolve()).then(run);
  lanes[lane] = result.catch(() => undefined);
  return result;
}

/** Prints attacks between two paragraphs, against a canary of their own. */
export async function attack(
  attacks: string,
  print: (html: string) => Promise<PdfFile | undefined>,
): Promise<Outcome> {
  return inTurn(() => attackNow(attacks, print));
}

async function attackNow(
  attacks: string,
  print: (html: string) => Promise<PdfFile | undefined>,
): Promise<Outcome> {
  const canary = await startCanary();
  const aimed = aimAt({ ...(await secrets), port: canary.port }, attacks);
  const file = await print(documentOf(`<h1>${BEFORE}</h1>${aimed}<p>${AFTER}</p>`));
  await wait(IDLE);
  const { requests } = canary;
  const connections = canary.connections();
  await canary.close();
  return { connections, requests, text: file === undefined ? '' : textOf(file) };
}

function textOf(file: PdfFile): string {
  return readTexts(file)
    .map(({ letters }) => letters)
    .join('\n');
}

/** Prints as the report is printed. */
export const guarded = (browser: Browser) => async (html: string) =>
  (await printReport(browser, html, FONTS)).file;

/** Whether something was asked for, or read. */
export const isLeak = ({ connections, text }: Outcome): boolean =>
  connections > 0 || [SECRET, CANARY_WORDS].some((words) => text.includes(words));

/** Whether the document is whole. */
export const isIntact = ({ text }: Outcome): boolean =>
  text.includes(BEFORE) && text.includes(AFTER);

/** A font that does not come is a defect of the template: there is no document rather than a wrong one. */
export const REFUSED = new Set(['css font']);

/** Declares a test of each attack alone, where no jail helps. */
export function testGuarded(test: TestFn, names: readonly string[]): void {
  // A jail has no way to loopback: out of it, the other layers must hold alone.
  const unjailed = withBrowser(test, undefined, thisHost({ environment: { PATH: '/nowhere' } }));
  for (const name of names) {
    test(`without a jail, nothing comes of ${name}`, async (t) => {
      const browser = await unjailed();
      const html = ATTACK_VECTORS[name] ?? '';
      if (REFUSED.has(name)) {
        const refusal = { instanceOf: PrintError };
        const outcome = await attack(html, async (document) => {
          await t.throwsAsync(guarded(browser)(document), refusal);
          return undefined;
        });
        t.deepEqual([outcome.connections, outcome.requests], [0, []]);
        return;
      }
      const outcome = await attack(html, guarded(browser));
      t.deepEqual([outcome.connections, outcome.requests], [0, []]);
      t.false(isLeak(outcome), outcome.text);
      t.true(isIntact(outcome), outcome.text);
    });
  }
}

/** Opens and prints as anybody would: no guard at all. */
async function printPlainly(page: Page, open: (page: Page) => Promise<unknown>): Promise<PdfFile> {
  await open(page);
  // Time for what runs, fetches or leads away.
  await wait(IDLE);
  const print = () => page.pdf({ printBackground: true, timeout: 20_000 });
  // The first may meet a page that is just leaving.
  return parseFile(await print().catch(print));
}

/** The two ways that a report is usually printed: from a file, and as the content of a page. */
async function printUnguarded(
  browser: Browser,
  html: string,
  way: 'file' | 'content',
): Promise<PdfFile> {
  const context = await browser.createBrowserContext();
  const folder = await mkdtemp(join(tmpdir(), 'constat-plain-'));
  try {
    const page = await context.newPage();
    if (way === 'content') {
      return await printPlainly(page, () => page.setContent(html).catch(() => undefined));
    }
    const path = join(folder, 'report.html');
    await writeFile(path, html);
    return await printPlainly(page, () => page.goto(`file://${path}`).catch(() => undefined));
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Attacks that must do harm without a guard. */
const MUST_LEAK = [
  ...['img', 'srcset', 'iframe http', 'iframe srcdoc', 'object', 'embed', 'link stylesheet'],
  ...['@import', 'css url', 'css font', 'css list', 'css margin box', 'svg image'],
  ...['svg foreignObject', 'video', 'video poster', 'input image', 'background attribute'],
  ...['prefetch', 'preload', 'modulepreload', 'fetch', 'XHR', 'beacon'],
  ...['WebSocket', 'EventSource', 'worker', 'import', 'base', 'form submit', 'links'],
  ...['meta refresh http', 'js navigation', 'iframe file', 'object of a file', 'embed of a file'],
];

/** Declares the test that they are attacks at all: those that must do harm without a guard do, or what is tested above would prove nothing. */
export function testUnguarded(test: TestFn, names: readonly string[]): void {
  test('without any guard the same attacks do harm', async (t) => {
    const search = await findBrowser(thisHost(), { folder: process.cwd() });
    if (!('browser' in search)) return t.fail('no browser');
    const browser = await puppeteer.launch({
      executablePath: search.browser.executable,
      args: ['--no-sandbox'],
      env: { ...process.env, ...search.browser.environment },
      pipe: true,
    });
    const harmful: string[] = [];
    await Promise.all(
      names.map(async (name) => {
        const html = ATTACK_VECTORS[name] ?? '';
        for (const way of ['file', 'content'] as const) {
          const outcome = await attack(html, (document) => printUnguarded(browser, document, way));
          if (isLeak(outcome) || !isIntact(outcome)) harmful.push(`${name} (${way})`);
        }
      }),
    );
    await browser.close();
    t.log(`${harmful.length} of ${2 * names.length}:`, harmful.join(', '));
    const found = new Set(harmful.map((name) => name.replace(/ \([a-z]+\)$/, '')));
    t.deepEqual(
      MUST_LEAK.filter((name) => names.includes(name) && !found.has(name)),
      [],
    );
  });
}
