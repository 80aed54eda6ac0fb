/** Files by path → one zip, the same bytes on every machine and day. */
import { crc32 } from 'node:zlib';

import { deflateSync, strToU8 } from 'fflate';

/** The first of January 2000 as a zip tells it: midnight is zero. */
const FIXED_DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** Shorter parts are stored as they are. */
const LEAST_PACKED = 700;

const CONTENT_TYPES = '[Content_Types].xml';

/** One file as a zip holds it. */
export interface Packed {
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * Packs a file. Pictures are compressed already; packing a list of relationships costs more than it saves.
 *
 * @param least bytes of a file that is stored as it is
 */
export function pack(path: string, bytes: Uint8Array, least = LEAST_PACKED): Packed {
  const worth = bytes.length > least && !/\.(?:png|jpe?g|gif|xlsx)$/i.test(path);
  return {
    method: worth ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    // Node's own packing gives other bytes on other processors.
    bytes: worth ? deflateSync(bytes, { level: 6 }) : bytes,
  };
}

/** Zips files, sorted by path with the content types first, at one fixed time. */
export function zip(
  files: ReadonlyMap<string, Uint8Array>,
  packed: (path: string, bytes: Uint8Array) => Packed = pack,
): Uint8Array {
  const rank = (path: string): number =>
    path === CONTENT_TYPES ? 0 : path === '_rels/.rels' ? 1 : 2;
  const sorted = Array.from(files).toSorted(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of sorted) {
    const file = packed(path, content);
    const name = strToU8(path);
    const facts = factsOf(path, name, file);
    const local = fields([0x04034b50, 4], ...facts);
    directory.push(fields([0x02014b50, 4], [20, 2], ...facts, [0, 10], [offset, 4]), name);
    chunks.push(local, name, file.bytes);
    offset += local.length + name.length + file.bytes.length;
  }
  const length = directory.reduce((sum, { length: own }) => sum + own, 0);
  const count = sorted.length;
  const end = fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [length, 4], [offset, 4]);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end, new Uint8Array(2)]));
}

type Field = readonly [value: number, bytes: number];

/** What the head of a file and its line in the directory both say, from the version to the length of the extra field. */
function factsOf(path: string, name: Uint8Array, { method, crc, size, bytes }: Packed): Field[] {
  const isPlain = name.length === path.length;
  return [
    [20, 2],
    [isPlain ? 0 : 0x0800, 2],
    [method, 2],
    [0, 2],
    [FIXED_DATE, 2],
    [crc, 4],
    [bytes.length, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ];
}

/** Writes numbers one after the other, the least byte first. */
function fields(...list: readonly Field[]): Uint8Array {
  const bytes: number[] = [];
  for (const [value, count] of list) {
    for (let at = 0; at < count; at += 1) bytes.push(at < 4 ? (value >>> (8 * at)) & 0xff : 0);
  }
  return Uint8Array.from(bytes);
}
