/** A long file that was produced → pieces that hold whole texts, so that what did not change in it is known again. */
import type { GuardedFile } from './guard-artifacts.ts';

/** Bytes below which a file is one piece. */
const LONG = 1_000_000;

/** Cuts what is read of a file; together the pieces are all its bytes, in order, each under its name. */
export function cutLong({ path, bytes, readable, marks }: GuardedFile): GuardedFile[] {
  const { buffer, byteOffset, length } = readable ?? bytes;
  const whole = Buffer.from(buffer, byteOffset, length);
  const begin = beginOf(whole.toString('latin1', 0, 1), readable !== undefined);
  const pieces: GuardedFile[] = [];
  let at = 0;
  while (begin !== undefined && length > LONG) {
    const next = whole.indexOf(begin, at);
    if (next < 0) break;
    pieces.push({ path, bytes: whole.subarray(at, next + 1), marks });
    at = next + 1;
  }
  return [...pieces, { path, bytes: whole.subarray(at), marks }];
}

/** What begins a piece: an article of a page; an array on a line of its own, in what a target wrote to be read (JSON Lines), but not in a log. */
function beginOf(first: string, isReadable: boolean): string | undefined {
  if (first === '<') return '\n<article ';
  return first === '[' && isReadable ? '\n[' : undefined;
}
