/** A browser for a file of tests: started before the first, closed after the last. */
import type { TestFn } from 'ava';
import type { Browser } from 'puppeteer';
import { browserSession } from '../../src/browser/browser-session.ts';
import { thisHost } from './this-host.ts';

/** Returns the browser of this machine, or of the given choice (`bundled`, a path). */
export function withBrowser(
  test: TestFn,
  configured?: string,
  host = thisHost(),
): () => Promise<Browser> {
  const session = browserSession(host, { configured, folder: process.cwd() });
  test.after.always('close the browser', () => session.close());
  return async () => {
    const answer = await session.get();
    if ('missing' in answer) throw new Error(JSON.stringify(answer.missing));
    return answer.running.browser;
  };
}
