/** One browser at a time, and none once the session is closed: whoever still works would leave it running for ever. */
import test from 'ava';

import { browserSession } from '../../src/browser/browser-session.ts';
import { hostWithoutBrowser, testHost } from '../helpers/context.ts';
import { ROOT } from '../helpers/report.ts';

test('a session that is closed starts nothing more', async (t) => {
  for (const host of [testHost(), hostWithoutBrowser()]) {
    const session = browserSession(host, { folder: ROOT });
    await session.close();
    await t.throwsAsync(session.get(), { message: /closed/ });
  }
});

test('closing waits for a browser that is starting, and ends it; one that was left gives way to a new one', async (t) => {
  const session = browserSession(testHost(), { folder: ROOT });
  const first = await session.get();
  session.leave();
  const second = session.get();
  await session.close();
  for (const answer of [first, await second]) {
    t.true('running' in answer && !answer.running.browser.connected);
  }
  t.not(await second, first);
  await t.throwsAsync(session.get(), { message: /closed/ });
});
