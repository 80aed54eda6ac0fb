/** A print that does not end is said as one, anything else as it is. */
import test from 'ava';
import { ProtocolError, type Page } from 'puppeteer';

import { printPage, SlowPrintError } from '../../src/browser/print-page.ts';

/** A page whose print fails; it notes whether its session was left. */
function failing(error: Error): { page: Page; left: () => boolean } {
  let left = false;
  const session = {
    send: () => Promise.reject(error),
    detach: () => {
      left = true;
      return Promise.resolve();
    },
  };
  const page = { createCDPSession: () => Promise.resolve(session) } as unknown as Page;
  return { page, left: () => left };
}

test('one that takes too long', async (t) => {
  const late = new ProtocolError('Page.printToPDF timed out. Increase the setting');
  const { page, left } = failing(late);
  const error = await t.throwsAsync(printPage(page), { instanceOf: SlowPrintError });
  t.is(error.cause, late);
  t.true(left());
});

test('one whose browser is gone', async (t) => {
  const gone = new ProtocolError('Protocol error (Page.printToPDF): Target closed');
  const { page, left } = failing(gone);
  t.is(await t.throwsAsync(printPage(page)), gone);
  t.true(left());
});
