/** Values that cost time → kept on disk from one run to the next, by the hash of all that they are made of. */
import { hash as hashText } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, open as openFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

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

/**
 * Gives the UTF-8 of the text that was kept under a key, or of the one that it makes and keeps. It is a view of all that
 * is kept: nobody may change it, and what lasts is to be copied.
 *
 * @param holds tells from the note that was kept with the text, JSON, whether it is still right
 */
export type RememberText = <Note>(
  key: string,
  make: () => { readonly text: string; readonly note: Note },
  holds: (note: Note) => boolean,
) => Uint8Array;

/** Values by key; both are JSON, so that what comes back is what was given. Texts by key, which are long, stand as they are. */
export interface KeptValues {
  readonly remember: Remember;
  readonly rememberText: RememberText;
  /** Gives what was kept under a key, for whoever cannot make it at once. */
  recall(key: string): unknown;
  /** Keeps a value under a key. */
  keep(key: string, value: unknown): void;
  /** Writes what is new, drops what nobody asks for any more, and lets go of all. A folder that cannot be written is no reason to fail. */
  close(): Promise<void>;
}

/** A value as it stands in the file, and for how many runs nobody asked for it. */
interface Kept {
  /** JSON in UTF-8; of a text its note, then the text from the next line on. */
  readonly bytes: Buffer;
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
  const hashOf = (key: string): string => hashText('sha256', key, 'base64url');
  const recallAt = <Value>(hash: string, holds: (value: Value) => boolean): Value | undefined => {
    const known = open().get(hash);
    if (!known) return undefined;
    const value = JSON.parse(known.bytes.toString('utf8')) as Value;
    if (!holds(value)) return undefined;
    known.age = 0;
    return value;
  };
  const recallTextAt = (
    hash: string,
    holds: (note: unknown) => boolean,
  ): Uint8Array | undefined => {
    const known = open().get(hash);
    if (!known) return undefined;
    const end = known.bytes.indexOf(LINE);
    if (!holds(JSON.parse(known.bytes.toString('utf8', 0, end)))) return undefined;
    known.age = 0;
    return known.bytes.subarray(end + 1);
  };
  const keepAt = (hash: string, text: string): Buffer => {
    const bytes = Buffer.from(text);
    open().set(hash, { bytes, age: 0 });
    isChanged = true;
    return bytes;
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
      // Whoever is given the value may change it.
      keepAt(hash, JSON.stringify(value));
      return value;
    },
    rememberText<Note>(
      key: string,
      make: () => { readonly text: string; readonly note: Note },
      holds: (note: Note) => boolean,
    ): Uint8Array {
      const hash = hashOf(key);
      const known = recallTextAt(hash, (kept) => holds(kept as Note));
      if (known) return known;
      const { text, note } = make();
      const head = `${JSON.stringify(note)}\n`;
      return keepAt(hash, head + text).subarray(Buffer.byteLength(head));
    },
    recall: (key) => recallAt(hashOf(key), () => true),
    keep(key, value) {
      keepAt(hashOf(key), JSON.stringify(value));
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

const LINE = 0x0a;

/** A file begins with the hash of its stamp and the CRC-32 of all that follows: a torn or foreign one is not read. */
function readKept(file: string, stamp: string): Map<string, Kept> {
  const bytes = readBytes(file);
  const kept = new Map<string, Kept>();
  const head = bytes.indexOf(LINE);
  if (head < 0) return kept;
  const seal = writeSeal(stamp, crc32(bytes.subarray(head + 1)));
  if (bytes.toString('latin1', 0, head) !== seal) return kept;
  for (let at = head + 1; at < bytes.length;) {
    const end = bytes.indexOf(LINE, at);
    const [key = '', age, length] = bytes.toString('latin1', at, end).split(' ');
    at = end + 1 + Number(length);
    kept.set(key, { bytes: bytes.subarray(end + 1, at), age: Number(age) + 1 });
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
  const values = [...listPieces(kept)];
  const sum = values.reduce((before, piece) => crc32(piece, before), 0);
  const pieces = [Buffer.from(`${writeSeal(stamp, sum)}\n`), ...values];
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = await mkdtemp(join(dirname(file), '.writing-'));
  try {
    const whole = join(beside, 'values');
    await writePieces(whole, pieces);
    await rename(whole, file);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Writes pieces as one file, in one turn of a thread that computes meanwhile, and without putting them together. */
async function writePieces(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const handle = await openFile(file, 'wx', 0o600);
  try {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const { bytesWritten } = await handle.writev(pieces);
    if (bytesWritten < length) throw new Error(`${file} has no room`);
  } finally {
    await handle.close();
  }
}

function* listPieces(kept: readonly (readonly [string, Kept])[]): Generator<Uint8Array> {
  for (const [key, { bytes, age }] of kept) {
    yield Buffer.from(`${key} ${String(age)} ${String(bytes.length)}\n`);
    yield bytes;
  }
}

function writeSeal(stamp: string, sum: number): string {
  return `${hashText('sha256', stamp)} ${sum.toString(16)}`;
}
