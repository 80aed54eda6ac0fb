/** Files of earlier builds in which nothing was found → files that need not be read while the very same is looked for. */
import { createHash } from 'node:crypto';

import type { KeptValues } from '../cache/kept-values.ts';
import type { Secrecy } from './collect-secrecy.ts';
import type { GuardedFile } from './guard-artifacts.ts';
import type { Leak } from './hidden.ts';
import { tellIndex } from './word-index.ts';

/** What is kept of a file in which nothing was found. */
const CLEAN = 'clean';

/** What is known of files before they are read. */
export interface KnownFiles {
  /** Tells whether nothing was found in this file: the same name, the same bytes, and the same looked for. */
  isClean(file: GuardedFile): boolean;
  /** Keeps what was found out of files that were all read. */
  learn(files: readonly GuardedFile[], leaks: readonly Leak[]): void;
}

/**
 * Opens what is known.
 *
 * @param kept absent: nothing is known, and nothing learnt
 */
export function openKnownFiles(
  kept: KeptValues | undefined,
  { index, forbid }: Secrecy,
): KnownFiles {
  if (!kept) return { isClean: () => false, learn: () => undefined };
  const wanted = hash(JSON.stringify([tellIndex(index), forbid]));
  const hashes = new WeakMap<Uint8Array, string>();
  const keyOf = ({ path, bytes, readable }: GuardedFile): string => {
    const read = readable ?? bytes;
    const known = hashes.get(read) ?? hash(read);
    hashes.set(read, known);
    return JSON.stringify(['file', wanted, path, known]);
  };
  return {
    isClean: (file) => kept.recall(keyOf(file)) === CLEAN,
    learn(files, leaks) {
      const found = new Set(leaks.map(({ file }) => file));
      for (const file of files) {
        const key = keyOf(file);
        if (!found.has(file.path) && kept.recall(key) !== CLEAN) kept.keep(key, CLEAN);
      }
    },
  };
}

function hash(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('base64url');
}
