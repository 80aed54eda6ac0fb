/** Nothing → the sRGB colour profile (IEC 61966-2-1) in the ICC format 2, made by calculation. */

const CURVE_POINTS = 1024;

// The primaries of sRGB and its white, adapted to D50 as ICC profiles are (ICC.1:2001, annex A).
const COLORANTS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

const HEADER = 128;
const ENTRY = 12;

/** The bytes of the profile: what the colours of the PDF mean on any screen or press. */
export function colorProfile(): Uint8Array {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ...Object.entries(COLORANTS).map(([name, xyz]): [string, Buffer] => [name, xyzTag(xyz)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * ENTRY);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let at = HEADER + table.length;
  for (const [index, [name, body]] of tags.entries()) {
    if (!offsets.has(body)) {
      offsets.set(body, at);
      bodies.push(body);
      at += body.length;
    }
    table.write(name, 4 + index * ENTRY, 'latin1');
    table.writeUInt32BE(offsets.get(body) ?? 0, 8 + index * ENTRY);
    table.writeUInt32BE(body.length, 12 + index * ENTRY);
  }
  return Buffer.concat([header(at), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day the format asks for; a fixed one, so that the bytes never change.
  for (const [index, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write('acsp', 36, 'latin1');
  writeXyz(bytes, 68, COLORANTS.wtpt);
  return bytes;
}

function curveTag(): Buffer {
  const bytes = tag('curv', 4 + CURVE_POINTS * 2);
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index++) {
    const value = linear(index / (CURVE_POINTS - 1));
    bytes.writeUInt16BE(Math.round(value * 65_535), 12 + index * 2);
  }
  return bytes;
}

// The transfer function of IEC 61966-2-1.
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function xyzTag(xyz: readonly number[]): Buffer {
  const bytes = tag('XYZ ', 12);
  writeXyz(bytes, 8, xyz);
  return bytes;
}

function textTag(text: string): Buffer {
  const bytes = tag('text', text.length + 1);
  bytes.write(text, 8, 'latin1');
  return bytes;
}

// ASCII, then empty Unicode and Macintosh descriptions (ICC.1:2001, §6.5.17).
function descriptionTag(text: string): Buffer {
  const bytes = tag('desc', 4 + text.length + 1 + 8 + 70);
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function tag(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((8 + length) / 4) * 4);
  bytes.write(type, 0, 'latin1');
  return bytes;
}

// Fixed point with sixteen bits after the point.
function writeXyz(bytes: Buffer, at: number, xyz: readonly number[]): void {
  for (const [index, value] of xyz.entries()) {
    bytes.writeInt32BE(Math.round(value * 65_536), at + index * 4);
  }
}
