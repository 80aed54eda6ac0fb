/** A picture's bytes → the texts in its metadata; pixels are not read. */
import { inflateSync } from 'node:zlib';

import { pictureKind } from '../pictures/picture-kind.ts';
import type { ReadableText } from './readable-text.ts';
import { readStrings } from './read-strings.ts';

/** Chunks of PNG and WebP, and segments of JPEG, that hold pixels or how to decode them. */
const PIXELS =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|cICP|sBIT|bKGD|pHYs|fdAT|VP8[ LX]|ALPH|AN(?:IM|MF))$/;

/** Reads the metadata of a picture; undefined for what is none, or is text. */
export function readPicture(bytes: Uint8Array): ReadableText[] | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = pictureKind(bytes);
  if (kind === undefined || kind === 'svg') return undefined;
  const pieces =
    kind === 'png'
      ? pngPieces(source)
      : kind === 'jpeg'
        ? jpegPieces(source)
        : kind === 'webp'
          ? webpPieces(source)
          : [{ name: kind, data: source }];
  return pieces
    .filter(({ name }) => !PIXELS.test(name))
    .flatMap(({ name, data }) =>
      readStrings(unpack(name, data)).map((text) => ({ ...text, place: `${kind} ${name}` })),
    );
}

interface Piece {
  readonly name: string;
  readonly data: Buffer;
}

function pngPieces(source: Buffer): Piece[] {
  const pieces: Piece[] = [];
  let at = 8;
  while (at + 12 <= source.length) {
    const end = at + 12 + source.readUInt32BE(at);
    const name = source.toString('latin1', at + 4, at + 8);
    pieces.push({ name, data: source.subarray(at + 8, end - 4) });
    at = end;
    if (name === 'IEND') break;
  }
  return [...pieces, { name: 'end', data: source.subarray(Math.min(at, source.length)) }];
}

/** Compressed texts of PNG: a keyword, a few signs, then a stream. */
function unpack(name: string, data: Buffer): Uint8Array {
  if (!/^(?:zTXt|iTXt|iCCP)$/.test(name)) return data;
  for (let at = data.indexOf(0x78); at >= 0; at = data.indexOf(0x78, at + 1)) {
    try {
      return Buffer.concat([
        data.subarray(0, at),
        Buffer.from('\n'),
        inflateSync(data.subarray(at)),
      ]);
    } catch {
      // Not where the stream begins.
    }
  }
  return data;
}

function jpegPieces(source: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 2; at + 4 <= source.length && source[at] === 0xff;) {
    const marker = source[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + source.readUInt16BE(at + 2);
    const isTold = marker >= 0xe0 || marker === 0xfe;
    if (isTold)
      pieces.push({ name: `segment ${marker.toString(16)}`, data: source.subarray(at + 4, end) });
    at = end;
  }
  const last = source.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return [...pieces, { name: 'end', data: source.subarray(last < 0 ? source.length : last + 2) }];
}

function webpPieces(source: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 12; at + 8 <= source.length;) {
    const size = source.readUInt32LE(at + 4);
    pieces.push({
      name: source.toString('latin1', at, at + 4),
      data: source.subarray(at + 8, at + 8 + size),
    });
    at += 8 + size + (size % 2);
  }
  return pieces;
}
