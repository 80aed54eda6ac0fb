/** The bytes of a zip that somebody else made → its files, where they fit in memory. */
import { unzipSync } from 'fflate';

/** Bytes that all files of a zip may say that they have: decks and workbooks are far below. */
const LARGEST = 400_000_000;

/** A zip that says it is larger than any that is meant well. */
export class ZipTooLargeError extends Error {
  override readonly name = 'ZipTooLargeError';
}

/**
 * Unzips; no file gets more memory than it says that it needs.
 *
 * @throws ZipTooLargeError when the files say that they are too large together
 * @throws Error when the bytes are no zip, or a damaged one
 */
export function unzipWithin(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      if (total <= LARGEST) return true;
      throw new ZipTooLargeError(`It unpacks to more than ${LARGEST / 1e6} MB`);
    },
  });
}
