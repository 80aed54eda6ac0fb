/** Run by a test as another user: starts a browser and prints how it runs, as JSON. */
import { readFileSync, readlinkSync } from 'node:fs';
import { browserSession } from '../../src/browser/browser-session.ts';
import { thisHost } from './this-host.ts';

const temporary = process.argv[2] ?? '';
const session = browserSession(thisHost({ temporary, cache: temporary }), { folder: '/' });
const answer = await session.get();
if ('missing' in answer) throw new Error(JSON.stringify(answer.missing));
const { browser, notes } = answer.running;
const pid = browser.process()?.pid ?? 0;
const seen = {
  notes,
  network: readlinkSync(`/proc/${pid}/ns/net`),
  own: readlinkSync('/proc/self/ns/net'),
  sandboxed: !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--no-sandbox'),
};
await session.close();
process.stdout.write(JSON.stringify(seen));
