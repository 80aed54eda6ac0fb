import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { BrowserSearch } from '../../src/browser/find-browser.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { isRecentEnough } from '../../src/browser/read-version.ts';
import { systemBrowsers } from '../../src/browser/system-browsers.ts';
import { thisHost } from './this-host.ts';

/** A folder of programs that say their version and do nothing else. */
async function fakePrograms(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-fake-'));
  await chmod(folder, 0o755);
  for (const [name, says] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
  }
  return folder;
}

function executableOf(search: BrowserSearch): string {
  return 'browser' in search ? search.browser.executable : JSON.stringify(search.missing);
}

test('the headless shell comes before Chromium and Chrome', async (t) => {
  const folder = await fakePrograms({
    'google-chrome': 'Google Chrome 156.0.1.2',
    chromium: 'Chromium 156.0.1.2 built on Debian',
    'chromium-headless-shell': 'Chromium 156.0.1.2',
  });
  const search = await findBrowser(thisHost({ environment: { PATH: folder } }), { folder: '/' });
  t.is(executableOf(search), join(folder, 'chromium-headless-shell'));
});

test('a browser that is too old is stepped over, and said when nothing else is there', async (t) => {
  const folder = await fakePrograms({ 'chromium-headless-shell': 'Chromium 130.0.1.2' });
  const newer = await fakePrograms({ chromium: 'Chromium 131.0.0.1' });
  const both = { PATH: `${folder}:${newer}` };
  const search = await findBrowser(thisHost({ environment: both }), { folder: '/' });
  t.is(executableOf(search), join(newer, 'chromium'));
  const alone = await findBrowser(thisHost({ environment: {} }), {
    configured: join(folder, 'chromium-headless-shell'),
    folder: '/',
  });
  t.like(alone, {
    missing: {
      reasons: [`${join(folder, 'chromium-headless-shell')} is version 130.0.1.2, older than 131`],
    },
  });
});

test('a named browser that does not work is not replaced by another', async (t) => {
  const folder = await fakePrograms({ chromium: 'Chromium 156.0.1.2' });
  const search = await findBrowser(thisHost({ environment: { PATH: folder } }), {
    configured: 'missing/chromium',
    folder: '/somewhere',
  });
  t.like(search, {
    missing: { reasons: ['/somewhere/missing/chromium is not a file that can be run'] },
  });
  t.regex('missing' in search ? search.missing.advice : '', /Install Chromium/);
});

test('the option goes before the environment, which goes before the system', async (t) => {
  const folder = await fakePrograms({
    chromium: 'Chromium 156.0.1.2',
    one: 'Chromium 156.0.1.2',
    two: 'Chromium 156.0.1.2',
  });
  const environment = { PATH: folder, PUPPETEER_EXECUTABLE_PATH: join(folder, 'one') };
  const byEnvironment = await findBrowser(thisHost({ environment }), { folder: '/' });
  const byOption = await findBrowser(thisHost({ environment }), { configured: 'two', folder });
  t.is(executableOf(byEnvironment), join(folder, 'one'));
  t.is(executableOf(byOption), join(folder, 'two'));
});

test('the bundled browser is said to be for Linux on x64', async (t) => {
  const host = thisHost({ platform: 'linux', architecture: 'arm64', environment: { PATH: '' } });
  const search = await findBrowser(host, { configured: 'bundled', folder: '/' });
  t.like(search, { missing: { reasons: ['the bundled browser runs on Linux on x64 only'] } });
});

test('relative folders of PATH are not searched', (t) => {
  const host = thisHost({ environment: { PATH: '.:bin:/usr/bin' } });
  t.true(systemBrowsers(host).every((path) => path.startsWith('/')));
});

test('macOS and Windows have their usual places', (t) => {
  const mac = systemBrowsers(thisHost({ platform: 'darwin', environment: { HOME: '/Users/a' } }));
  t.true(mac.includes('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'));
  const windows = systemBrowsers(
    thisHost({ platform: 'win32', environment: { ProgramFiles: 'C:\\Program Files' } }),
  );
  t.true(windows.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'));
});

test('on Windows the version is the name of a folder beside the program', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'constat-fake-'));
  await mkdir(join(folder, '99.0.1.2'));
  await mkdir(join(folder, '156.0.1.2'));
  await writeFile(join(folder, 'chrome.exe'), '', { mode: 0o755 });
  const search = await findBrowser(thisHost({ platform: 'win32', environment: {} }), {
    configured: join(folder, 'chrome.exe'),
    folder: '/',
  });
  t.like(search, { browser: { version: '156.0.1.2', origin: 'configured' } });
});

test('131 is recent enough, 130 is not', (t) => {
  t.true(isRecentEnough('131.0.0.0'));
  t.false(isRecentEnough('130.9.9.9'));
});
