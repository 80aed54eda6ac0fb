/** PNG → its pixels, palette and colours alone (PNG, third edition, §11). */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

import { plainProfile } from './plain-profile.ts';

const SIGNATURE = 8;
/** Chunks that make what is seen; those of animation among them. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** Keeps the chunks that make the picture; texts, times, EXIF and what stands after the end go. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [source.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= source.length;) {
    const end = at + 12 + source.readUInt32BE(at);
    const type = source.toString('latin1', at + 4, at + 8);
    if (KEPT.has(type)) kept.push(source.subarray(at, end));
    if (type === 'iCCP') kept.push(...plainChunk(source.subarray(at + 8, end - 4)));
    if (type === 'IEND') break;
    at = end;
  }
  return new Uint8Array(Buffer.concat(kept));
}

/** A colour profile without its texts; one that cannot be read goes. */
function plainChunk(data: Buffer): Buffer[] {
  try {
    const name = data.indexOf(0);
    const profile = plainProfile(inflateSync(data.subarray(name + 2)));
    const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(body.length - 4, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(body), body.length + 4);
    return [chunk];
  } catch {
    return [];
  }
}
