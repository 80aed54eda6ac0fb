/** AVIF → the same with its EXIF and XMP blanked where they stand (ISO/IEC 14496-12, §8.11): no offset moves. */

interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Blanks the items that are metadata; what cannot be followed is left, for the leak guard to read. */
export function stripAvif(bytes: Uint8Array): Uint8Array {
  const plain = Buffer.from(bytes);
  try {
    const meta = listBoxes(plain, 0, plain.length).find(({ type }) => type === 'meta');
    if (!meta) return new Uint8Array(plain);
    const inner = listBoxes(plain, meta.start + 4, meta.end);
    const find = (type: string): Box | undefined => inner.find((box) => box.type === type);
    const items = find('iinf');
    const places = find('iloc');
    if (!items || !places) return new Uint8Array(plain);
    const told = metadataItems(plain, items);
    const data = find('idat');
    for (const { item, isInside, offset, length } of listExtents(plain, places)) {
      if (!told.has(item)) continue;
      const start = offset + (isInside ? (data?.start ?? 0) : 0);
      plain.fill(0, start, length === 0 ? plain.length : start + length);
    }
  } catch {
    // Not as the standard has it.
  }
  return new Uint8Array(plain);
}

function listBoxes(source: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const short = source.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    const size =
      short === 1 ? Number(source.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    if (size < head) break;
    boxes.push({
      type: source.toString('latin1', at + 4, at + 8),
      start: at + head,
      end: at + size,
    });
    at += size;
  }
  return boxes;
}

/** Ids of the items that are EXIF, or of a type of MIME as XMP is. */
function metadataItems(source: Buffer, items: Box): Set<number> {
  const found = new Set<number>();
  const isLong = source[items.start] !== 0;
  for (const { type, start } of listBoxes(source, items.start + (isLong ? 8 : 6), items.end)) {
    if (type !== 'infe') continue;
    const version = source[start] ?? 0;
    const wide = version >= 3 ? 4 : 2;
    const id = source.readUIntBE(start + 4, wide);
    const kind = source.toString('latin1', start + 6 + wide, start + 10 + wide);
    if (version >= 2 && (kind === 'Exif' || kind === 'mime')) found.add(id);
  }
  return found;
}

function* listExtents(
  source: Buffer,
  { start }: Box,
): Generator<{ item: number; isInside: boolean; offset: number; length: number }> {
  const version = source[start] ?? 0;
  const sizes = source.readUInt16BE(start + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version > 0 ? sizes & 15 : 0;
  let at = start + 6;
  const take = (size: number): number => {
    at += size;
    if (size === 0) return 0;
    return size === 8 ? Number(source.readBigUInt64BE(at - 8)) : source.readUIntBE(at - size, size);
  };
  const count = take(version < 2 ? 2 : 4);
  for (let index = 0; index < count; index++) {
    const item = take(version < 2 ? 2 : 4);
    const isInside = version > 0 && (take(2) & 15) === 1;
    take(2);
    const base = take(baseSize);
    const extents = take(2);
    for (let extent = 0; extent < extents; extent++) {
      take(indexSize);
      const offset = base + take(offsetSize);
      yield { item, isInside, offset, length: take(lengthSize) };
    }
  }
}
