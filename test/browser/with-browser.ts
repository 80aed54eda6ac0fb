/** A browser for tests: started before the first, closed after the last of the process. */
import type { TestFn } from 'ava';
import type { Browser } from 'puppeteer';
import { browserSession, type BrowserSession } from '../../src/browser/browser-session.ts';
import { thisHost } from './this-host.ts';

/** By what was asked for: files that share a process share the browser. */
const sessions = new Map<string, BrowserSession>();

/** Returns the browser of this machine, or of the given choice (`bundled`, a path). */
export function withBrowser(
  test: TestFn,
  configured?: string,
  host = thisHost(),
): () => Promise<Browser> {
  const key = JSON.stringify([configured, host]);
  const session = sessions.get(key) ?? browserSession(host, { configured, folder: process.cwd() });
  sessions.set(key, session);
  test.after.always('close the browser', () => session.close());
  return async () => {
    const answer = await session.get();
    if ('missing' in answer) throw new Error(JSON.stringify(answer.missing));
    return answer.running.browser;
  };
}
