/** Files of earlier builds in which nothing was found → what of a file need not be read while the very same is looked for. */
import { createHash } from 'node:crypto';

import type { KeptValues } from '../cache/kept-values.ts';
import type { Secrecy } from './collect-secrecy.ts';
import { cutLong } from './cut-long.ts';
import type { GuardedFile } from './guard-artifacts.ts';
import type { FoundLeak } from './hidden.ts';
import { tellIndex } from './word-index.ts';

/** What is kept of a piece in which nothing was found. */
const CLEAN = 'clean';

/** What is known of files before they are read. */
export interface KnownFiles {
  /** The pieces of a file that must be read: all but those of its name in which nothing was found. */
  unread(file: GuardedFile): GuardedFile[];
  /** Keeps in which of the files nothing was found, once all of them are read. */
  learn(files: readonly GuardedFile[], leaks: readonly FoundLeak[]): void;
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
  if (!kept) return { unread: cutLong, learn: () => undefined };
  const wanted = createHash('sha256')
    .update(JSON.stringify([tellIndex(index), forbid]))
    .digest('base64url');
  const cut = new WeakMap<Uint8Array, readonly KeyedPiece[]>();
  const piecesOf = (file: GuardedFile): readonly KeyedPiece[] => {
    const read = file.readable ?? file.bytes;
    const known = cut.get(read);
    const pieces =
      known ?? cutLong(file).map((piece) => ({ piece, key: tellPiece(piece, wanted) }));
    if (!known) cut.set(read, pieces);
    return pieces;
  };
  const isNew = ({ key }: KeyedPiece): boolean => kept.recall(key) !== CLEAN;
  return {
    unread: (file) =>
      piecesOf(file)
        .filter(isNew)
        .map(({ piece }) => piece),
    learn(files, leaks) {
      const found = new Set(leaks.map(({ file }) => file));
      for (const file of files.filter(({ path }) => !found.has(path))) {
        for (const { key } of piecesOf(file).filter(isNew)) kept.keep(key, CLEAN);
      }
    },
  };
}

interface KeyedPiece {
  readonly piece: GuardedFile;
  readonly key: string;
}

/** Tells all that decides what is found in a piece: its name and its bytes, both but for its marks, and what is looked for. */
function tellPiece({ path, bytes, marks = [] }: GuardedFile, wanted: string): string {
  const hash = createHash('sha256');
  let name = path;
  let rest = [bytes];
  for (const mark of marks) {
    name = name.replaceAll(mark, '');
    rest = rest.flatMap((part) => splitAt(part, mark));
  }
  for (const part of rest) hash.update(`${part.length} `).update(part);
  return JSON.stringify(['file', wanted, name, hash.digest('base64url')]);
}

function splitAt(bytes: Uint8Array, mark: string): Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let next = whole.indexOf(mark); next >= 0; next = whole.indexOf(mark, at)) {
    parts.push(whole.subarray(at, next));
    at = next + mark.length;
  }
  return [...parts, whole.subarray(at)];
}
