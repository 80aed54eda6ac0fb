/** WebP → its frames and colours alone (RFC 9649, §2). */
import { plainProfile } from './plain-profile.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
/** Bits of VP8X that announce EXIF and XMP. */
const ANNOUNCED = 0x08 | 0x04;

/** Keeps the chunks that make the picture; EXIF, XMP, unknown ones and what stands after the end go. */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [Buffer.from(source.subarray(0, 12))];
  const limit = Math.min(source.length, 8 + source.readUInt32LE(4));
  for (let at = 12; at + 8 <= limit;) {
    const size = source.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const type = source.toString('latin1', at, at + 4);
    const chunk = Buffer.from(source.subarray(at, end));
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~ANNOUNCED;
    if (type === 'ICCP') {
      const profile = plainOrNothing(source.subarray(at + 8, at + 8 + size));
      if (profile) profile.copy(chunk, 8);
      else chunk.fill(0, 8);
    }
    if (KEPT.has(type) || type === 'ICCP') kept.push(chunk);
    at = end;
  }
  const stripped = Buffer.concat(kept);
  stripped.writeUInt32LE(stripped.length - 8, 4);
  return new Uint8Array(stripped);
}

function plainOrNothing(profile: Uint8Array): Buffer | undefined {
  try {
    return Buffer.from(plainProfile(profile));
  } catch {
    return undefined;
  }
}
