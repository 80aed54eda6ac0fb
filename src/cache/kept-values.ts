/** Values that cost time → kept on disk from one run to the next, by the hash of all that they are made of. */
import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Runs in a row that a value outlives without being asked for: editions and languages are built in turn. */
const OUTLIVED = 8;

/**
 * Gives what was kept under a key, or makes it and keeps it.
 *
 * @param holds tells whether what was kept is still right; absent: it is, since the key says all
 */
export type Remember = <Value>(
  key: string,
  make: () => Value,
  holds?: (kept: Value) => boolean,
) => Value;

/** Values by key; both are JSON, so that what comes back is what was given. */
export interface KeptValues {
  readonly remember: Remember;
  /** Gives what was kept under a key, for whoever cannot make it at once. */
  recall(key: string): unknown;
  /** Keeps a value under a key. */
  keep(key: string, value: unknown): void;
  /** Writes what is new, drops what nobody asks for any more, and lets go of all. A folder that cannot be written is no reason to fail. */
  close(): Promise<void>;
}

/** A value as it stands in the file, in UTF-8, and for how many runs nobody asked for it. */
interface Kept {
  readonly json: Uint8Array;
  age: number;
}

/**
 * Opens a file of values, which is read when the first is asked for. It may be deleted at any time; one that is damaged,
 * or of another stamp, is as good as none.
 *
 * @param stamp what the values are made by: constat's code and its libraries
 */
export function openKeptValues(file: string, stamp: string): KeptValues {
  let opened: Map<string, Kept> | undefined;
  let isChanged = false;
  const open = (): Map<string, Kept> => (opened ??= readKept(file, stamp));
  const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
  const recallAt = <Value>(hash: string, holds: (value: Value) => boolean): Value | undefined => {
    const known = open().get(hash);
    if (!known) return undefined;
    const value = JSON.parse(Buffer.from(known.json).toString('utf8')) as Value;
    if (!holds(value)) return undefined;
    known.age = 0;
    return value;
  };
  const keepAt = (hash: string, value: unknown): void => {
    // Whoever is given the value may change it.
    open().set(hash, { json: Buffer.from(JSON.stringify(value)), age: 0 });
    isChanged = true;
  };
  return {
    remember<Value>(
      key: string,
      make: () => Value,
      holds: (value: Value) => boolean = () => true,
    ): Value {
      const hash = hashOf(key);
      const known = recallAt(hash, holds);
      if (known !== undefined) return known;
      const value = make();
      keepAt(hash, value);
      return value;
    },
    recall: (key) => recallAt(hashOf(key), () => true),
    keep(key, value) {
      keepAt(hashOf(key), value);
    },
    async close() {
      const kept = opened ?? new Map<string, Kept>();
      opened = undefined;
      const lasting = [...kept].filter(([, { age }]) => age <= OUTLIVED);
      if (isChanged || lasting.length < kept.size)
        await writeKept(file, stamp, lasting).catch(() => undefined);
    },
  };
}

const SPACE = 0x20;
const LINE = 0x0a;

/** A file begins with the hash of its stamp and of all that follows: a torn or foreign one is not read. */
function readKept(file: string, stamp: string): Map<string, Kept> {
  const bytes = readBytes(file);
  const kept = new Map<string, Kept>();
  const head = bytes.indexOf(LINE);
  const seal = beginSeal(stamp).update(bytes.subarray(head + 1));
  if (head < 0 || bytes.toString('latin1', 0, head) !== seal.digest('hex')) return kept;
  for (let at = head + 1; at < bytes.length;) {
    const key = bytes.indexOf(SPACE, at);
    const age = bytes.indexOf(SPACE, key + 1);
    const end = bytes.indexOf(LINE, age);
    kept.set(bytes.toString('latin1', at, key), {
      json: bytes.subarray(age + 1, end),
      age: Number(bytes.toString('latin1', key + 1, age)) + 1,
    });
    at = end + 1;
  }
  return kept;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What is kept is the client's: nobody but the user reads it. */
async function writeKept(
  file: string,
  stamp: string,
  kept: readonly (readonly [string, Kept])[],
): Promise<void> {
  const seal = beginSeal(stamp);
  for (const piece of listPieces(kept)) seal.update(piece);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = await mkdtemp(join(dirname(file), '.writing-'));
  try {
    const whole = join(beside, 'values');
    const head = Buffer.from(`${seal.digest('hex')}\n`);
    await writeFile(whole, gather([head], listPieces(kept)), { mode: 0o600 });
    await rename(whole, file);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function* listPieces(kept: readonly (readonly [string, Kept])[]): Generator<Uint8Array> {
  for (const [key, { json, age }] of kept) {
    yield Buffer.from(`${key} ${String(age)} `);
    yield json;
    yield Buffer.of(LINE);
  }
}

/** Bytes that are written in one go: many pieces, and little beside all that is kept. */
const BLOCK = 1_000_000;

/** Puts pieces together to blocks. */
function* gather(...lists: readonly Iterable<Uint8Array>[]): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for (const list of lists) {
    for (const piece of list) {
      pieces.push(piece);
      length += piece.length;
      if (length < BLOCK) continue;
      yield Buffer.concat(pieces);
      pieces = [];
      length = 0;
    }
  }
  yield Buffer.concat(pieces);
}

function beginSeal(stamp: string): Hash {
  return createHash('sha256').update(`${stamp}\n`);
}
