/** One build → one browser at most: looked for and started when first asked for, closed at the end. */
import type { NoBrowser } from './find-browser.ts';
import { findBrowser } from './find-browser.ts';
import type { Host } from './host.ts';
import type { RunningBrowser } from './start-browser.ts';
import { startBrowser } from './start-browser.ts';

/** The answer to whoever needs a browser. */
export type BrowserAnswer = { readonly running: RunningBrowser } | { readonly missing: NoBrowser };

/** The browser of one build. */
export type BrowserSession = {
  /** The same browser each time; the first call looks for it and starts it. */
  readonly get: () => Promise<BrowserAnswer>;
  /** Closes it if it was started; to be called once, whatever happened. */
  readonly close: () => Promise<void>;
};

/** Opens a session; nothing is looked for until it is asked for. */
export function browserSession(
  host: Host,
  wish: { readonly configured?: string | undefined; readonly folder: string },
): BrowserSession {
  let answer: Promise<BrowserAnswer> | undefined;
  return {
    get: () => (answer ??= findAndStart(host, wish)),
    close: async () => {
      const settled = await answer?.catch(() => undefined);
      if (settled !== undefined && 'running' in settled) await settled.running.close();
    },
  };
}

async function findAndStart(
  host: Host,
  wish: { readonly configured?: string | undefined; readonly folder: string },
): Promise<BrowserAnswer> {
  const search = await findBrowser(host, wish);
  if ('missing' in search) return search;
  try {
    return { running: await startBrowser(host, search.browser) };
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
