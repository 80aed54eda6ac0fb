/** A long file is cut where a text begins, and nothing of it is lost. */
import test from 'ava';

import { cutLong } from '../../src/guard/cut-long.ts';

const FILLER = 'x'.repeat(400_000);
const ARTICLES = `<!doctype html>\n<article a>${FILLER}\n<article b>${FILLER}\n<article c>${FILLER}`;
const LINES = ['a', 'b', 'c'].map((name) => JSON.stringify([name, FILLER])).join('\n');

/** How many pieces there are; together they are the whole. */
function count(t: { is(a: string, b: string): void }, text: string, readable?: string): number {
  const bytes = Buffer.from(text);
  const file = { path: 'a', bytes, ...(readable && { readable: Buffer.from(readable) }) };
  const pieces = cutLong(file);
  t.is(Buffer.concat(pieces.map((piece) => piece.bytes)).toString(), readable ?? text);
  return pieces.length;
}

test('pages at their articles, lines that a target wrote to be read, and nothing else', (t) => {
  t.is(count(t, ARTICLES), 4);
  t.is(count(t, 'packed', LINES), 3);
  t.is(count(t, 'short <article '), 1);
  t.is(count(t, `<p>${FILLER}${FILLER}${FILLER}`), 1);
  // A log may begin each of its lines so.
  t.is(count(t, LINES), 1);
  t.is(count(t, `PK${LINES}`), 1);
  t.is(count(t, ''), 1);
});
