/** GIF → its frames alone (GIF89a, §15 to §26). */

/** Applications whose words say how often an animation runs. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Keeps frames, their timing and looping; comments, other applications' data and what stands after the end go. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const flags = bytes[10] ?? 0;
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.length;) {
    const sign = bytes[at];
    let end: number;
    let isKept = true;
    if (sign === 0x21) {
      const label = bytes[at + 1];
      end = endOfBlocks(bytes, at + 2);
      const name = Buffer.from(bytes.subarray(at + 3, at + 14)).toString('latin1');
      isKept = label === 0xf9 || (label === 0xff && LOOPS.has(name));
    } else if (sign === 0x2c) {
      const local = bytes[at + 9] ?? 0;
      const table = local & 0x80 ? 3 * 2 ** ((local & 7) + 1) : 0;
      end = endOfBlocks(bytes, at + 10 + table + 1);
    } else break;
    if (isKept) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return new Uint8Array(Buffer.concat([...kept, Buffer.from([0x3b])]));
}

function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}
