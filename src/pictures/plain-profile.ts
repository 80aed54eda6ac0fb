/** A colour profile → the same colours, without the texts that name a screen, a person or a licence (ICC.1:2022, §7). */

const HEADER = 128;
/** Signatures of tags that say how colours are made; all others hold texts or what a maker liked. */
const COLOURS =
  /^(?:[rgbk](?:XYZ|TRC)|wtpt|bkpt|lumi|chad|chrm|cicp|gamt|[AB]2[AB]\d|D2B\d|B2D\d|pre\d|tech|meas|view)$/;

/** Blanks the texts; offsets and length stay. */
export function plainProfile(profile: Uint8Array): Uint8Array {
  const plain = Buffer.from(profile);
  const count = plain.readUInt32BE(HEADER);
  const kept = new Uint8Array(plain.length);
  const texts: [number, number][] = [];
  for (let index = 0; index < count; index++) {
    const at = HEADER + 4 + index * 12;
    const offset = plain.readUInt32BE(at + 4);
    const end = offset + plain.readUInt32BE(at + 8);
    if (COLOURS.test(plain.toString('latin1', at, at + 4))) kept.fill(1, offset, end);
    // The type's signature stays, so that readers meet an empty text and no broken one.
    else texts.push([offset + 8, end]);
  }
  for (const [start, end] of texts) {
    for (let at = start; at < end; at++) if (kept[at] !== 1) plain[at] = 0;
  }
  // Who made it and when, for which device: preferred method, dates, makers, identity.
  plain.fill(0, 4, 8).fill(0, 24, 36).fill(0, 40, 64).fill(0, 80, HEADER);
  return plain;
}
