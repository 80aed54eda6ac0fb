/** A found browser → one that runs, inside every layer of protection that the machine allows. */
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { childEnvironment } from './child-environment.ts';
import type { FoundBrowser } from './find-browser.ts';
import type { Host } from './host.ts';
import type { Jail } from './jail.ts';
import { NOBODY, probeJail } from './jail.ts';
import { launchFlags } from './launch-flags.ts';

/** A browser that runs; whoever started it closes it. */
export type RunningBrowser = {
  readonly browser: Browser;
  readonly version: string;
  /** What a user should know of how it runs, in plain sentences. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
};

/** The note of a browser that root runs without its sandbox. */
export const NO_SANDBOX_NOTE =
  'Chromium runs as root without its sandbox: unshare and setpriv could not put it in a jail here; ' +
  'network and scripts stay closed';

/**
 * Starts a browser. Root gets a jail where the machine allows one, else a browser without sandbox and
 * a note that says so; anybody else gets Chromium's own sandbox or an error.
 */
export async function startBrowser(host: Host, found: FoundBrowser): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(host.temporary, 'constat-browser-'));
  const environment = childEnvironment(host, profile, found.environment);
  try {
    const { browser, notes } = await launchAs(host, found, profile, environment);
    const close = async () => {
      await browser.close();
      await removeProfile(profile);
    };
    return { browser, version: found.version, notes, close };
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
}

type Launched = { readonly browser: Browser; readonly notes: readonly string[] };
type Environment = Readonly<Record<string, string>>;

async function launchAs(
  host: Host,
  found: FoundBrowser,
  profile: string,
  environment: Environment,
): Promise<Launched> {
  const plain: Jail = { program: found.executable, args: [] };
  if (!host.root || host.platform !== 'linux') {
    return { browser: await launch(plain, profile, environment, true), notes: [] };
  }
  const jail = await probeJail(host, found.executable, environment);
  if (jail !== undefined) {
    await chown(profile, NOBODY, NOBODY);
    const browser = await launch(jail, profile, environment, true).catch(() => undefined);
    if (browser !== undefined) return { browser, notes: [] };
    await chown(profile, 0, 0);
  }
  const browser = await launch(plain, profile, environment, false);
  return { browser, notes: [NO_SANDBOX_NOTE] };
}

async function launch(
  jail: Jail,
  profile: string,
  environment: Environment,
  sandbox: boolean,
): Promise<Browser> {
  const library = await import('puppeteer');
  // Not the library's ready-made object: that one runs a `.puppeteerrc.cjs` of the folder it is in.
  const Launcher = library.PuppeteerNode as unknown as new (settings: {
    isPuppeteerCore: boolean;
  }) => { launch: typeof library.launch };
  return new Launcher({ isPuppeteerCore: true }).launch({
    browser: 'chrome',
    executablePath: jail.program,
    args: [...jail.args, ...launchFlags(profile, sandbox)],
    ignoreDefaultArgs: true,
    pipe: true,
    env: { ...environment },
    defaultViewport: null,
  });
}

async function removeProfile(profile: string): Promise<void> {
  // The browser's helpers may still be writing for a moment.
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
