/** Files that were produced → every byte of them, unpacked, and every text as a reader meets it. */
import { inflateSync } from 'node:zlib';

import { unzipSync } from 'fflate';

import { readFile } from '../../src/guard/read-file.ts';
import { loadTextReaders } from '../../src/targets/registry.ts';
import type { Artifact } from '../../src/targets/target.ts';

/** Every canary that a search through a file finds: they begin as no word does. */
export async function canariesIn({ path, bytes, readable }: Artifact): Promise<Set<string>> {
  const readers = await loadTextReaders();
  const texts = readFile(path, readable ?? bytes, readers).map(({ text }) => text);
  const raw = [...unpack(Buffer.from(bytes))].flatMap((part) => [
    part.toString('latin1'),
    part.toString('utf8'),
    part.toString('utf16le'),
  ]);
  const all = [path, ...texts, ...raw].flatMap((text) => fold(text).match(/zw[a-z]{12}/g) ?? []);
  return new Set(all);
}

/** Folds case, accents and signs that nobody sees. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00ad\u200b-\u200d]/gu, '')
    .toLowerCase();
}

function* unpack(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      yield Buffer.from(path);
      yield* unpack(Buffer.from(part));
    }
    return;
  }
  const isPdf = bytes.toString('latin1', 0, 5) === '%PDF-';
  const isPng = bytes.toString('latin1', 1, 4) === 'PNG';
  if (!isPdf && !isPng) return;
  // Wherever a stream of zlib may begin.
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (bytes.readUInt16BE(Math.min(at, bytes.length - 2)) % 31 !== 0) continue;
    try {
      yield inflateSync(bytes.subarray(at));
    } catch {
      // None begins here.
    }
  }
}
