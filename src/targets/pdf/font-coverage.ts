/** The bytes of a font file → whether it can draw a character: its `cmap` and nothing else (OpenType 1.9, cmap). */

/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

const HEADER = 12;
const ENTRY = 16;

/** Reads a static TrueType or OpenType font; one that cannot be read covers nothing. */
export function readCoverage(font: Uint8Array): Coverage {
  const bytes = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(bytes, 'cmap');
  const offsets = table === undefined ? [] : listSubtables(bytes, table);
  const readers = offsets.flatMap((offset) => readSubtable(bytes, offset));
  return (codePoint) => readers.some((has) => has(codePoint));
}

function findTable(bytes: DataView, tag: string): number | undefined {
  const count = bytes.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = HEADER + index * ENTRY;
    const name = [0, 1, 2, 3]
      .map((step) => String.fromCharCode(bytes.getUint8(at + step)))
      .join('');
    if (name === tag) return bytes.getUint32(at + 8);
  }
  return undefined;
}

/** Subtables of Unicode: platform 0, and platform 3 with encoding 1 or 10. */
function listSubtables(bytes: DataView, table: number): number[] {
  const count = bytes.getUint16(table + 2);
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const at = table + 4 + index * 8;
    const [platform, encoding] = [bytes.getUint16(at), bytes.getUint16(at + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (isUnicode) found.push(table + bytes.getUint32(at + 4));
  }
  return found;
}

function readSubtable(bytes: DataView, offset: number): Coverage[] {
  const format = bytes.getUint16(offset);
  if (format === 4) return [readSegments(bytes, offset)];
  return format === 12 ? [readGroups(bytes, offset)] : [];
}

/** Format 4: segments of the basic plane; a glyph is told by a difference, or by a list. */
function readSegments(bytes: DataView, offset: number): Coverage {
  const size = bytes.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + size + 2;
  return (codePoint) => {
    for (let at = 0; at < size && codePoint <= 0xffff; at += 2) {
      if (bytes.getUint16(ends + at) < codePoint) continue;
      const start = bytes.getUint16(starts + at);
      if (start > codePoint) return false;
      const place = starts + size * 2 + at;
      const list = bytes.getUint16(place);
      const difference = bytes.getUint16(starts + size + at);
      if (list === 0) return ((codePoint + difference) & 0xffff) !== 0;
      return bytes.getUint16(place + list + (codePoint - start) * 2) !== 0;
    }
    return false;
  };
}

/** Format 12: groups of any plane. */
function readGroups(bytes: DataView, offset: number): Coverage {
  const count = bytes.getUint32(offset + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = offset + 16 + middle * 12;
      if (codePoint < bytes.getUint32(at)) high = middle - 1;
      else if (codePoint > bytes.getUint32(at + 4)) low = middle + 1;
      else return bytes.getUint32(at + 8) + codePoint - bytes.getUint32(at) !== 0;
    }
    return false;
  };
}
