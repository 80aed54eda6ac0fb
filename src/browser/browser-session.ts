/** One build → one browser at a time: looked for and started when first asked for, closed at the end. */
import { BrowserLostError } from './browser-lost-error.ts';
import type { BrowserSearch, NoBrowser } from './find-browser.ts';
import { findBrowser } from './find-browser.ts';
import type { Host } from './host.ts';
import type { RunningBrowser } from './start-browser.ts';
import { prepareStart, startBrowser } from './start-browser.ts';

/** The answer to whoever needs a browser. */
export type BrowserAnswer = { readonly running: RunningBrowser } | { readonly missing: NoBrowser };

/** The browser of one build. */
export type BrowserSession = {
  /**
   * The same browser each time; the first call looks for it and starts it.
   *
   * @throws Error once the session is closed: nobody would end what starts then
   */
  readonly get: () => Promise<BrowserAnswer>;
  /** The version of the browser that `get` starts, which need not run; undefined where there is none. */
  readonly version: () => Promise<string | undefined>;
  /** Begins to close it, since nobody needs it for now; who asks again gets a new one. */
  readonly leave: () => void;
  /** What went wrong, said as the loss of the browser where it ended in the middle of its work. */
  readonly explain: (error: unknown) => unknown;
  /** Closes it if it was started, and waits until it is gone; to be called once, whatever happened. */
  readonly close: () => Promise<void>;
};

/** Opens a session; nothing is looked for until it is asked for. */
export function browserSession(
  host: Host,
  wish: { readonly configured?: string | undefined; readonly folder: string },
): BrowserSession {
  let search: Promise<BrowserSearch> | undefined;
  const find = (): Promise<BrowserSearch> => (search ??= findBrowser(host, wish));
  let answer: Promise<BrowserAnswer> | undefined;
  const closing: Promise<unknown>[] = [];
  const leave = (): void => {
    const closed = answer?.then((one) => ('running' in one ? one.running.close() : undefined));
    if (closed !== undefined) closing.push(closed.catch(() => undefined));
    answer = undefined;
  };
  const started: RunningBrowser[] = [];
  let isClosed = false;
  const begin = (): Promise<BrowserAnswer> => {
    const starting = findAndStart(host, find);
    const watch = (one: BrowserAnswer): void => {
      if (!('running' in one)) return;
      started.push(one.running);
      one.running.browser.once('disconnected', () => {
        if (answer === starting) leave();
      });
    };
    void starting.then(watch, () => undefined);
    return starting;
  };
  return {
    get: () =>
      isClosed ? Promise.reject(new Error('The browser is closed')) : (answer ??= begin()),
    version: async () => {
      const found = await find();
      return 'browser' in found ? found.browser.version : undefined;
    },
    leave,
    explain: (error) =>
      started.some(({ isLost }) => isLost()) ? new BrowserLostError(error) : error,
    close: async () => {
      isClosed = true;
      leave();
      await Promise.all(closing);
    },
  };
}

async function findAndStart(
  host: Host,
  find: () => Promise<BrowserSearch>,
): Promise<BrowserAnswer> {
  const preparation = prepareStart(host);
  const search = await find();
  if ('missing' in search) return search;
  try {
    return { running: await startBrowser(host, search.browser, preparation) };
  } catch (error) {
    const reason = `${search.browser.executable} does not start: ${firstLine(error)}`;
    return { missing: { reasons: [reason], advice: SANDBOX_ADVICE } };
  }
}

const SANDBOX_ADVICE =
  'Where the system forbids user namespaces, allow them for Chromium, or install the ' +
  "distribution's own chromium package, which brings a sandbox of its own.";

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
