/** A machine and the user's wish → the browser to start, or what to install. */
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from './host.ts';
import { isRecentEnough, OLDEST_BROWSER, readVersion } from './read-version.ts';
import { systemBrowsers } from './system-browsers.ts';
import { unpackBundled } from './unpack-bundled.ts';

/** A browser that exists, runs and is recent enough. */
export type FoundBrowser = {
  readonly executable: string;
  /** Four numbers, as the browser tells them. */
  readonly version: string;
  readonly origin: 'configured' | 'system' | 'bundled';
  /** Variables without which it does not start. */
  readonly environment: Readonly<Record<string, string>>;
};

/** No browser: why each way failed, and what to do; for exit status 3. */
export type NoBrowser = { readonly reasons: readonly string[]; readonly advice: string };

/** What the search came to. */
export type BrowserSearch = { readonly browser: FoundBrowser } | { readonly missing: NoBrowser };

/** The word that asks for the bundled browser where a path is expected. */
export const BUNDLED = 'bundled';

const ADVICE =
  `Install Chromium or Chrome ${OLDEST_BROWSER} or later (Debian: apt install chromium-headless-shell), ` +
  'or the bundled one (npm install --save-dev @sparticuz/chromium; Linux on x64), ' +
  'or name one with --browser <path> or PUPPETEER_EXECUTABLE_PATH.';

/**
 * Looks for a browser: the option's, the environment's PUPPETEER_EXECUTABLE_PATH, the system's, the
 * bundled one. A browser that was named and does not work is an answer, not a reason to take another.
 * `wish.folder` is what a relative path starts from.
 */
export async function findBrowser(
  host: Host,
  wish: { readonly configured?: string | undefined; readonly folder: string },
): Promise<BrowserSearch> {
  const named = wish.configured ?? host.environment['PUPPETEER_EXECUTABLE_PATH'] ?? '';
  const reasons: string[] = [];
  for (const attempt of attemptsFor(host, named, wish.folder)) {
    const result = await attempt();
    if ('browser' in result) return result;
    reasons.push(...result.reasons);
  }
  return { missing: { reasons, advice: ADVICE } };
}

function attemptsFor(host: Host, named: string, folder: string): (() => Promise<Attempt>)[] {
  if (named === '') return [() => findOnSystem(host), () => findBundled(host)];
  if (named === BUNDLED) return [() => findBundled(host)];
  return [() => findNamed(host, resolve(folder, named))];
}

type Attempt = { readonly browser: FoundBrowser } | { readonly reasons: readonly string[] };

async function findNamed(host: Host, path: string): Promise<Attempt> {
  if (!(await canRun(path))) return { reasons: [`${path} is not a file that can be run`] };
  return tryBrowser(host, path, 'configured');
}

async function findOnSystem(host: Host): Promise<Attempt> {
  const reasons: string[] = [];
  for (const path of systemBrowsers(host)) {
    if (!(await canRun(path))) continue;
    const result = await tryBrowser(host, path, 'system');
    if ('browser' in result) return result;
    reasons.push(...result.reasons);
  }
  return { reasons: reasons.length > 0 ? reasons : ['no browser on this machine'] };
}

async function findBundled(host: Host): Promise<Attempt> {
  const bundled = await unpackBundled(host);
  if ('reason' in bundled) return { reasons: [bundled.reason] };
  return tryBrowser(host, bundled.executable, 'bundled', bundled.environment);
}

async function tryBrowser(
  host: Host,
  executable: string,
  origin: FoundBrowser['origin'],
  environment: Readonly<Record<string, string>> = {},
): Promise<Attempt> {
  const version = await readVersion(executable, host, environment);
  if (version === undefined) return { reasons: [`${executable} does not start`] };
  if (!isRecentEnough(version)) {
    return { reasons: [`${executable} is version ${version}, older than ${OLDEST_BROWSER}`] };
  }
  return { browser: { executable, version, origin, environment } };
}

function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
