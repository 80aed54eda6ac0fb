/** Files by path → one zip, the same bytes on every machine and day. */
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

// fflate stores the local fields of a date: only a date made of local fields is the same in every time zone.
const FIXED_TIME = new Date(2000, 0, 1, 0, 0, 0);

/** Bytes of a part that is stored as it is. */
const LEAST_PACKED = 700;

/** Two thirds of the time of the usual 6 for a file larger by less than one part in a hundred. */
const LEVEL = 4;

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Zips files, sorted by path with the content types first, at one fixed time.
 *
 * @param packed false for a zip that goes into another, which packs it better as a whole
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, packed = true): Uint8Array {
  const rank = (path: string): number =>
    path === CONTENT_TYPES ? 0 : path === '_rels/.rels' ? 1 : 2;
  const sorted = Array.from(files).toSorted(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const entries: Zippable = {};
  for (const [path, bytes] of sorted) {
    // Pictures are compressed already; packing a list of relationships costs more than it saves.
    const worth = bytes.length > LEAST_PACKED && !/\.(?:png|jpe?g|gif)$/i.test(path);
    const level = packed && worth ? LEVEL : 0;
    entries[path] = [bytes, { level, mtime: FIXED_TIME, os: 0, attrs: 0 }];
  }
  return zipSync(entries);
}
