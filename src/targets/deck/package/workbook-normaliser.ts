/** The workbook inside a chart → the same workbook, free of the moment at which it was made. */
import { strFromU8, strToU8, unzipSync } from 'fflate';

import { pack, zip } from './zip.ts';
import type { Packed } from './zip.ts';

/** What is packed once may be small. */
const LEAST_PACKED = 200;

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * Makes what pins the dates of embedded workbooks and zips them anew. All workbooks of a deck but for their cells are
 * the same: each part is packed once.
 *
 * @param instant ISO 8601, to the second
 */
export function workbookNormaliser(instant: string): (bytes: Uint8Array) => Uint8Array {
  const known = new Map<string, Packed>();
  const packOnce = (path: string, bytes: Uint8Array): Packed => {
    const text = strFromU8(bytes, true);
    const packed = known.get(text) ?? pack(path, bytes, LEAST_PACKED);
    known.set(text, packed);
    return packed;
  };
  return (bytes) => {
    const files = new Map<string, Uint8Array>();
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      if (path.endsWith('/')) continue;
      const pinned = path.endsWith('core.xml')
        ? strToU8(strFromU8(content).replace(INSTANT, instant))
        : content;
      files.set(path, pinned);
    }
    return zip(files, packOnce);
  };
}
