/** A size → a PNG of that size, different for each number, without any library of pictures. */
import { deflateSync } from 'node:zlib';

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Draws stripes of grey around a frame, so that a cut picture shows (PNG 1.2, colour type 0). */
export function drawPng({ width, height }: PictureSize, number: number): Uint8Array {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isFrame = x < 4 || y < 4 || x >= width - 4 || y >= height - 4;
      rows[y * (width + 1) + 1 + x] = isFrame ? 0 : 128 + ((x * (number + 1) + y * 3) % 128);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes a chunk of PNG with its checksum. */
export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

// The polynomial of ISO 3309, reversed (PNG 1.2, annex D).
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
