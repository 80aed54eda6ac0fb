/** A picture and rectangles → new pixels, upright, with nothing left under the rectangles: the door to jimp. */
import type { Rectangle } from '../schema/picture.ts';

/** Of 100: no difference that an eye sees. */
const JPEG_QUALITY = 92;

/** Decodes, turns as EXIF says, covers and encodes a PNG or a JPEG; undefined for bytes that are none. */
export async function burnPicture(
  bytes: Uint8Array,
  kind: 'png' | 'jpeg',
  rectangles: readonly Rectangle[],
): Promise<Uint8Array | undefined> {
  const { Jimp } = await import('jimp');
  const image = await Jimp.fromBuffer(Buffer.from(bytes)).catch(() => undefined);
  if (!image) return undefined;
  for (const rectangle of rectangles) cover(image.bitmap, rectangle);
  const made =
    kind === 'png'
      ? await image.getBuffer('image/png')
      : await image.getBuffer('image/jpeg', { quality: JPEG_QUALITY });
  return new Uint8Array(made);
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

function cover({ width, height, data }: Bitmap, [left, top, wide, high]: Rectangle): void {
  for (let y = top; y < Math.min(height, top + high); y++) {
    for (let x = left; x < Math.min(width, left + wide); x++) {
      data.writeUInt32BE(0x00_00_00_ff, (y * width + x) * 4);
    }
  }
}
