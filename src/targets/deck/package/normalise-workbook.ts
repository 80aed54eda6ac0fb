/** The workbook inside a chart → the same workbook, free of the moment at which it was made. */
import { strFromU8, strToU8, unzipSync } from 'fflate';

import { zip } from './zip.ts';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * Pins the dates of an embedded workbook and zips it anew.
 *
 * @param instant ISO 8601, to the second
 */
export function normaliseWorkbook(bytes: Uint8Array, instant: string): Uint8Array {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    const pinned = path.endsWith('core.xml')
      ? strToU8(strFromU8(content).replace(INSTANT, instant))
      : content;
    files.set(path, pinned);
  }
  return zip(files, false);
}
