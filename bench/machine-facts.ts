/** The machine that measures → what must be known of it to read its figures, a line each. */
import { cpus, loadavg, totalmem, type } from 'node:os';
import { basename } from 'node:path';

import { findBrowser } from '../src/browser/find-browser.ts';
import { testHost } from '../test/helpers/context.ts';

/** Processor, memory, load, Node and browser. */
export async function machineFacts(): Promise<string[]> {
  const [first] = cpus();
  const search = await findBrowser(testHost(), { folder: import.meta.dirname });
  const browser = 'browser' in search ? search.browser : undefined;
  const load = loadavg().map((one) => one.toFixed(1));
  return [
    `Processor: ${first?.model.trim() ?? 'unknown'}, ${String(cpus().length)} cores`,
    `Memory:    ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()}`,
    `Load:      ${load.join(' ')} (1, 5, 15 minutes)`,
    `Node:      ${process.version}`,
    `Browser:   ${browser ? `${basename(browser.executable)} ${browser.version}` : 'none'}`,
  ];
}
