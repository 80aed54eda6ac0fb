/** JPEG → its pixels and colours alone (ITU-T T.81, annex B); how it is turned stays. */
import { plainProfile } from './plain-profile.ts';
import { exifOrientation, orientationExif } from './exif-orientation.ts';

const ICC = 'ICC_PROFILE\0';
/** Bytes of a profile that one segment holds. */
const ICC_PIECE = 65_519;

/** Keeps the segments that make the picture; EXIF, XMP, IPTC, comments, previews and what stands after the end go. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [];
  const profile: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= source.length) {
    const marker = source[at + 1] ?? 0;
    if (source[at] !== 0xff || marker === 0xd9) break;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + source.readUInt16BE(at + 2);
    const body = source.subarray(at + 4, end);
    if (marker === 0xe1) orientation = exifOrientation(body) ?? orientation;
    else if (marker === 0xe2 && body.toString('latin1', 0, ICC.length) === ICC)
      profile.push(body.subarray(ICC.length + 2));
    else if (marker === 0xe0) kept.push(...plainJfif(body));
    else if (marker === 0xee && body.toString('latin1', 0, 5) === 'Adobe')
      kept.push(source.subarray(at, end));
    else if (!isApplication(marker)) kept.push(source.subarray(at, end));
    at = end;
    if (marker === 0xda) {
      const next = endOfScan(source, at);
      kept.push(source.subarray(at, next));
      at = next;
    }
  }
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...(orientation === 1 ? [] : [segment(0xe1, orientationExif(orientation))]),
      ...profileSegments(profile),
      ...kept,
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}

/** APP1 to APP15 and comments. */
function isApplication(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** A JFIF header without the little picture in it; other APP0 (JFXX) are little pictures. */
function plainJfif(body: Buffer): Buffer[] {
  if (body.toString('latin1', 0, 5) !== 'JFIF\0' || body.length < 14) return [];
  return [segment(0xe0, Buffer.concat([body.subarray(0, 12), Buffer.from([0, 0])]))];
}

function profileSegments(pieces: readonly Buffer[]): Buffer[] {
  if (pieces.length === 0) return [];
  try {
    const profile = Buffer.from(plainProfile(Buffer.concat(pieces)));
    const count = Math.ceil(profile.length / ICC_PIECE);
    return Array.from({ length: count }, (_, index) => {
      const piece = profile.subarray(index * ICC_PIECE, (index + 1) * ICC_PIECE);
      const head = Buffer.concat([Buffer.from(ICC, 'latin1'), Buffer.from([index + 1, count])]);
      return segment(0xe2, Buffer.concat([head, piece]));
    });
  } catch {
    return [];
  }
}

function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Entropy-coded data end at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(source: Buffer, start: number): number {
  let at = start;
  while (at + 1 < source.length) {
    const next = source[at + 1] ?? 0;
    if (source[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at++;
  }
  return source.length;
}
