/** What follows a number on its line → the same, moved up to a number with fewer figures than its room has. */
import { dictOf, itemsOf } from '../objects/access.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { isDict } from '../objects/values.ts';
import { readOperations, type Operation } from './content-operations.ts';
import type { BlocksOf } from './structure-blocks.ts';

/** Where a line is. */
export type LineOwner = {
  readonly file: PdfFile;
  /** The page that is painted, undefined in a form. */
  readonly page: PdfDict | undefined;
  readonly blocks: BlocksOf;
  /** The contents before it. */
  readonly before: string;
};

/** The place of the number in the space of the text, and how much of it is free. */
export type FreeRoom = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly free: number;
};

// Bytes: a line of text is less, even sign by sign.
const LONGEST_LINE = 12_000;

// Shares of the size above and below the baseline: signs that are set higher or lower belong to the line.
const RISE = 0.8;
const PAINTED = 1.5;

// Operands that tell how far right something is, by operator.
const ABSCISSAS: Readonly<Record<string, readonly number[]>> = {
  Tm: [4],
  re: [0],
  m: [0],
  l: [0],
  c: [0, 2, 4],
  v: [0, 2],
  y: [0, 2],
};
const PATH_STARTS = new Set(['re', 'm']);

// After these, places are counted in another way.
const ENDS = new Set(['q', 'Q', 'cm', 'Do', 'BI', 'EI', 'sh', 'W', 'W*']);

/** Moves texts, rules and links that stand behind the number in the same block, as far as the room is free. */
export function shiftLine(rest: string, line: LineOwner & FreeRoom): string {
  const { before, blocks } = line;
  const own = blocks(lastTag(before)).block;
  const head = Buffer.from(rest.slice(0, LONGEST_LINE), 'latin1');
  const parts: string[] = [];
  const links = new Set<PdfDict>();
  let at = 0;
  for (const operation of readOperations(head)) {
    if (ENDS.has(operation.word) || isBeside(operation, line)) break;
    const tag = tagOf(operation);
    if (tag !== undefined) {
      const { block, link } = blocks(tag);
      if (block !== own) break;
      if (link !== undefined) links.add(link);
    }
    const moved = ABSCISSAS[operation.word];
    if (moved === undefined) continue;
    parts.push(rest.slice(at, operation.start), move(operation, moved, line.free));
    at = operation.end;
  }
  shiftLinks(links, line);
  return parts.join('') + rest.slice(at);
}

/** Whether something is not of the line: on another one, or before the number. */
function isBeside({ word, operands }: Operation, { x, y, size }: FreeRoom): boolean {
  const [left, baseline] = word === 'Tm' ? operands.slice(4) : operands;
  if (word !== 'Tm' && !PATH_STARTS.has(word)) return false;
  const reach = (word === 'Tm' ? RISE : PAINTED) * size;
  return Number(left) < x || Math.abs(Number(baseline) - y) > reach;
}

function move({ word, operands }: Operation, places: readonly number[], by: number): string {
  const moved = operands.map((operand, at) => {
    return places.includes(at) ? Number((Number(operand) - by).toFixed(6)) : Number(operand);
  });
  return `${moved.join(' ')} ${word}`;
}

function tagOf({ word, operands }: Operation): number | undefined {
  const properties: PdfValue | undefined = word === 'BDC' ? operands[1] : undefined;
  const mcid = isDict(properties) ? properties.get('MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}

function lastTag(before: string): number {
  const from = before.lastIndexOf('/MCID ');
  return from < 0 ? -1 : parseInt(before.slice(from + 6), 10);
}

// A link that wraps has an area a line: only those of this line move.
function shiftLinks(
  links: ReadonlySet<PdfDict>,
  { file, page, before, ...room }: LineOwner & FreeRoom,
): void {
  if (links.size === 0 || page === undefined) return;
  const [scale, left, up, bottom] = readMatrix(before);
  const x = room.x * scale + left;
  const y = room.y * up + bottom;
  for (const link of links) {
    for (const kid of itemsOf(file, link.get('K'))) {
      const area = dictOf(file, dictOf(file, kid)?.get('Obj'));
      const [from = 0, low = 0, to = 0, high = 0] = itemsOf(file, area?.get('Rect')).map(Number);
      if (from < x || y < low || y > high) continue;
      const by = room.free * scale;
      area?.set('Rect', [from - by, low, to - by, high]);
    }
  }
}

/** Scale and origin of the space that is in force at the end, across and up; pages are neither turned nor skewed. */
function readMatrix(before: string): readonly [number, number, number, number] {
  let matrix: readonly [number, number, number, number] = [1, 0, 1, 0];
  const kept: (typeof matrix)[] = [];
  for (const [operation] of before.matchAll(/^(?:q|Q|[-\d. ]+ cm)$/gm)) {
    if (operation === 'q') kept.push(matrix);
    else if (operation === 'Q') matrix = kept.pop() ?? matrix;
    else {
      const [a = 1, , , d = 1, e = 0, f = 0] = operation.split(' ').map(Number);
      const [scale, left, up, bottom] = matrix;
      matrix = [a * scale, e * scale + left, d * up, f * up + bottom];
    }
  }
  return matrix;
}
