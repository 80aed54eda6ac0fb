/** A reader's browser, and tabs that tell everything that goes wrong in them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestFn } from 'ava';
import { launch, type Browser, type Page } from 'puppeteer';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { launchFlags } from '../../src/browser/launch-flags.ts';
import { thisHost } from '../browser/this-host.ts';

/** What a tab is opened with. */
export interface TabOptions {
  /** Address of the site's folder, with a slash at its end: nothing may be asked for outside it. */
  readonly root: string;
  readonly width?: number;
  readonly height?: number;
  readonly mode?: 'light' | 'dark';
  /** False: a reader who switched scripts off. */
  readonly scripts?: boolean;
}

/** A tab, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Failed requests, those that leave the folder, errors, breaches of the policy, dialogs; each with its page. */
  readonly problems: readonly string[];
  /** Opens a path of the site. */
  readonly go: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser for a file of tests; returns what opens a tab in it, alone with its storage. */
export function withReader(test: TestFn): (options: TabOptions) => Promise<Tab> {
  let started: Promise<Reader> | undefined;
  test.after.always('close the browser', async () => {
    const reader = await started?.catch(() => undefined);
    await reader?.browser.close();
    if (reader) await rm(reader.profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return async (options) => openTab((await (started ??= startReader())).browser, options);
}

/** A browser that runs; whoever started it closes it and removes its profile. */
export interface Reader {
  readonly browser: Browser;
  readonly profile: string;
}

/** Starts what a reader has: not the build's browser, whose jail sees no file and runs no script. */
export async function startReader(): Promise<Reader> {
  const search = await findBrowser(thisHost(), { folder: process.cwd() });
  if ('missing' in search) throw new Error(JSON.stringify(search.missing));
  const profile = await mkdtemp(join(tmpdir(), 'constat-reader-'));
  const { executable, environment } = search.browser;
  const browser = await launch({
    executablePath: executable,
    ignoreDefaultArgs: true,
    args: readerFlags(profile),
    env: { ...process.env, ...environment, HOME: profile },
    pipe: true,
  });
  return { browser, profile };
}

/** The flags of every browser of ours, but for a server on this machine. */
function readerFlags(profile: string): string[] {
  return launchFlags(profile, !thisHost().root)
    .filter((flag) => !/^--proxy-/.test(flag))
    .map((flag) =>
      flag.startsWith('--host-resolver-rules=') ? `${flag}, EXCLUDE 127.0.0.1` : flag,
    );
}

async function openTab(browser: Browser, options: TabOptions): Promise<Tab> {
  const { root, width = 1280, height = 800, mode = 'light', scripts = true } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems: string[] = [];
  watchPage(page, root, problems);
  await page.evaluateOnNewDocument(setTraps);
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height });
  // What is not in front has no focus, and may not copy.
  await page.bringToFront();
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: mode },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  return {
    page,
    problems,
    go: async (path) => {
      await page.goto(root + path, { waitUntil: 'load' });
    },
    close: () => context.close(),
  };
}

function watchPage(page: Page, root: string, problems: string[]): void {
  const add = (problem: string): void => {
    problems.push(`${page.url().replace(root, '')}: ${problem}`.slice(0, 400));
  };
  page.on('console', (message) => {
    if (message.type() !== 'log') add(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    add(String(error));
  });
  page.on('dialog', (dialog) => {
    add(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    add(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) add(`${String(response.status())}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith('data:image/')) add(`asked for: ${url}`);
  });
}

/** Runs in the page before anything else: tells of breaches of the policy, and of hostile code that runs. */
function setTraps(): void {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`policy: ${violatedDirective} ${blockedURI}`);
  });
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
    Object.defineProperty(window, name, {
      value: () => {
        console.error(`ran: ${name}`);
      },
    });
  }
}
