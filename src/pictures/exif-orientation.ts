/** An EXIF segment ↔ how the picture is turned (Exif 3.0, tag 0x0112): 1 upright, 2 to 8 mirrored or turned. */

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Reads it from the body of an APP1 segment; undefined where there is none. */
export function exifOrientation(body: Uint8Array): number | undefined {
  const data = Buffer.from(body.buffer, body.byteOffset, body.length);
  if (data.toString('latin1', 0, 6) !== EXIF) return undefined;
  const tiff = data.subarray(6);
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number =>
      isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
    const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const folder = long(4);
    for (let index = 0; index < short(folder); index++) {
      const at = folder + 2 + index * 12;
      const value = short(at) === ORIENTATION ? short(at + 8) : 0;
      if (value >= 1 && value <= 8) return value;
    }
  } catch {
    // A broken EXIF tells nothing.
  }
  return undefined;
}

/** Writes an APP1 body that says this alone. */
export function orientationExif(orientation: number): Uint8Array {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]);
}

/** Reads it from a whole JPEG; 1 where nothing is said. */
export function jpegOrientation(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 4 <= source.length && source[at] === 0xff;) {
    const marker = source[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + source.readUInt16BE(at + 2);
    const found = marker === 0xe1 ? exifOrientation(source.subarray(at + 4, end)) : undefined;
    if (found !== undefined) return found;
    at = end;
  }
  return 1;
}
