/** Files in memory → what was read from them before, as long as the very same bytes are there. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceRecord } from './source-record.ts';

/** What one file and its translations hold. */
export interface FileRecords {
  readonly records: readonly SourceRecord<unknown>[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Remembered {
  readonly how: string;
  readonly others: readonly (Uint8Array | undefined)[];
  readonly read: FileRecords;
}

const remembered = new WeakMap<Uint8Array, Remembered>();

/**
 * Reads files, or gives what they gave before: whoever reads a folder again keeps the bytes of files that did not
 * change, and pays for those that did. Nobody may change bytes or records.
 *
 * @param files the original's bytes, then its translations'
 * @param how all else that the reading depends on
 */
export function rememberRead(
  files: readonly (Uint8Array | undefined)[],
  how: string,
  read: () => FileRecords,
): FileRecords {
  const [first, ...others] = files;
  const known = first && remembered.get(first);
  const isSame =
    known?.how === how &&
    known.others.length === others.length &&
    known.others.every((bytes, index) => bytes === others[index]);
  if (isSame) return known.read;
  const made = read();
  if (first) remembered.set(first, { how, others, read: made });
  return made;
}
