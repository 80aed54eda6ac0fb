/** A found browser → one that runs, inside every layer of protection that the machine allows. */
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, PuppeteerNode } from 'puppeteer';
import { childEnvironment } from './child-environment.ts';
import type { FoundBrowser } from './find-browser.ts';
import type { Host } from './host.ts';
import type { Jail } from './jail.ts';
import { probeJail } from './jail.ts';
import { launchFlags } from './launch-flags.ts';

/** A browser that runs; whoever started it closes it. */
export type RunningBrowser = {
  readonly browser: Browser;
  readonly version: string;
  /** What a user should know of how it runs, in plain sentences. */
  readonly notes: readonly string[];
  /** Whether it, or a page of its, ended though nobody closed it. */
  readonly isLost: () => boolean;
  /** Closes it and takes its profile away; who asks again waits for the same. */
  readonly close: () => Promise<void>;
};

/** The note of a browser that root runs without its sandbox. */
export const NO_SANDBOX_NOTE =
  'Chromium runs as root without its sandbox: unshare and setpriv could not put it in a jail here; ' +
  'network and scripts stay closed';

/** The note of a browser that runs in its own sandbox only. */
export const NO_JAIL_NOTE =
  'Chromium runs in its own sandbox, without a network namespace around it: unshare could not make ' +
  'one here; network and scripts stay closed';

type Library = { readonly PuppeteerNode: typeof PuppeteerNode };

/** What does not depend on the browser: it is made ready while one is looked for. */
export type Preparation = {
  readonly jail: Promise<Jail | undefined>;
  readonly library: Promise<Library>;
};

/** Begins to try the jail and to load the library. */
export function prepareStart(host: Host): Preparation {
  const library = import('puppeteer');
  // Whoever starts a browser hears of it; where none is found, nobody needs it.
  library.catch(() => undefined);
  return { jail: probeJail(host, childEnvironment(host, host.temporary, {})), library };
}

/**
 * Starts a browser. On Linux it gets a jail without network where the machine allows one, else a note
 * that says so; only root, outside of a jail, runs it without Chromium's own sandbox.
 */
export async function startBrowser(
  host: Host,
  found: FoundBrowser,
  preparation: Preparation,
): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(host.temporary, 'constat-browser-'));
  const environment = childEnvironment(host, profile, found.environment);
  try {
    const launching = { host, found, profile, environment, library: await preparation.library };
    const { browser, notes } = await launchAs(launching, await preparation.jail);
    // A browser that dies breaks its pipes: whoever waits for an answer hears of it, the stream need not.
    for (const stream of browser.process()?.stdio ?? []) stream?.on('error', () => undefined);
    const state = { isLost: false, closed: undefined as Promise<void> | undefined };
    const close = (): Promise<void> => (state.closed ??= closeWhole(browser, profile));
    browser.once('disconnected', () => {
      state.isLost ||= state.closed === undefined;
    });
    const watched = onCrash(browser, () => {
      state.isLost ||= state.closed === undefined;
      void close();
    });
    // One that dies before it is watched is closed like any other: its process goes before its profile.
    await watched.catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { browser, version: found.version, notes, isLost: () => state.isLost, close };
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
}

/** Calls back when a page crashed: nobody would ever answer for it, and who waits hears only of a close. */
async function onCrash(browser: Browser, close: () => void): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.on('Target.targetCrashed', close);
  await session.send('Target.setDiscoverTargets', { discover: true });
}

/** Ends a browser; its profile goes once its process has ended, which would write it again. */
async function closeWhole(browser: Browser, profile: string): Promise<void> {
  const child = browser.process();
  const isRunning = child !== null && child.exitCode === null && child.signalCode === null;
  const ended = isRunning ? once(child, 'exit') : undefined;
  await browser.close().catch(() => child?.kill('SIGKILL'));
  await ended;
  await removeProfile(profile);
}

type Launched = { readonly browser: Browser; readonly notes: readonly string[] };

interface Launching {
  readonly host: Host;
  readonly found: FoundBrowser;
  readonly profile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly library: Library;
}

async function launchAs(launching: Launching, jail: Jail | undefined): Promise<Launched> {
  const { host, found, profile } = launching;
  if (jail !== undefined) {
    const browser = await launchInJail(launching, jail);
    if (browser !== undefined) return { browser, notes: [] };
  }
  const isLinux = host.platform === 'linux';
  const sandbox = !(host.root && isLinux);
  const browser = await launch(launching, found.executable, launchFlags(profile, sandbox));
  // Other systems have no such jail: nothing there could be mended.
  if (!isLinux) return { browser, notes: [] };
  return { browser, notes: [sandbox ? NO_JAIL_NOTE : NO_SANDBOX_NOTE] };
}

// A jail that holds a program may still not hold a browser: nobody may not read it, or it may not
// make the namespaces of its own sandbox inside.
async function launchInJail(
  launching: Launching,
  { program, args, user }: Jail,
): Promise<Browser | undefined> {
  const { found, profile } = launching;
  if (user !== undefined) await chown(profile, user, user);
  try {
    const flags = launchFlags(profile, true);
    return await launch(launching, program, [...args, found.executable, ...flags]);
  } catch {
    if (user !== undefined) await chown(profile, 0, 0);
    return undefined;
  }
}

async function launch(
  { host, library, environment }: Launching,
  program: string,
  args: readonly string[],
): Promise<Browser> {
  // Not the library's ready-made object: that one runs a `.puppeteerrc.cjs` of the folder it is in.
  const Launcher = library.PuppeteerNode as unknown as new (settings: {
    isPuppeteerCore: boolean;
  }) => Pick<PuppeteerNode, 'launch'>;
  return new Launcher({ isPuppeteerCore: true }).launch({
    browser: 'chrome',
    executablePath: program,
    args: [...args],
    ignoreDefaultArgs: true,
    pipe: true,
    env: { ...environment },
    defaultViewport: null,
    // Nobody uses the page that it opens with: one that dies at once would be waited for in vain.
    waitForInitialPage: false,
    // The library would end the whole process with a status of its own.
    ...(host.endsItself && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
  });
}

async function removeProfile(profile: string): Promise<void> {
  // The browser's helpers may still be writing for a moment.
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
