/** A PDF of ours → what lies beyond the paper, over other things or nowhere: in words a person can look up. */
import { createOperationReader } from '../../src/targets/pdf/finish/content-operations.ts';
import { readTexts, type ShownText } from '../../src/targets/pdf/check/read-texts.ts';
import {
  dictOf,
  inherited,
  itemsOf,
  pagesOf,
  resolve,
} from '../../src/targets/pdf/objects/access.ts';
import type {
  PdfDict,
  PdfFile,
  PdfStream,
  PdfValue,
} from '../../src/targets/pdf/objects/values.ts';
import { isStream, nameOf } from '../../src/targets/pdf/objects/values.ts';

/** Left, bottom, right, top in points. */
export type Box = readonly [number, number, number, number];

/** The paper of each page, in order. */
export function pageBoxes(file: PdfFile): Box[] {
  return pagesOf(file).map(({ page }) => {
    const box = inherited(file, page, 'MediaBox');
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(box) ? box.map(Number) : [];
    return [left, bottom, right, top];
  });
}

/** Texts that come nearer to the paper's edge than `inset` points, or lie beyond it. */
export function textsNearEdge(file: PdfFile, inset: number): string[] {
  const boxes = pageBoxes(file);
  return readTexts(file)
    .filter(({ letters }) => letters.trim() !== '')
    .filter(({ page, from, to }) => {
      const box = boxes[page - 1] ?? [0, 0, 0, 0];
      return [from, to].some((point) => !isInside(point, box, inset));
    })
    .map(describe);
}

/** Texts of one line that lie over each other by more than two points. */
export function textsOverEachOther(file: PdfFile): string[] {
  const lines = new Map<string, ShownText[]>();
  for (const text of readTexts(file)) {
    if (text.letters.trim() === '' || text.from[1] !== text.to[1]) continue;
    const key = `${text.page} ${text.from[1].toFixed(1)}`;
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.values()].flatMap((line) => {
    const sorted = line.sort((a, b) => a.from[0] - b.from[0]);
    return sorted.flatMap((text, index) => {
      const before = sorted[index - 1];
      const isOver = before !== undefined && before.to[0] > text.from[0] + 2;
      return isOver ? [`${describe(before)} / ${text.letters.slice(0, 40)}`] : [];
    });
  });
}

/** A picture as it is drawn. */
export interface DrawnPicture {
  readonly page: number;
  readonly box: Box;
}

/** The pictures of all pages, where they stand. */
export function drawnPictures(file: PdfFile): DrawnPicture[] {
  return pagesOf(file).flatMap(({ page }, index) => {
    const resources = dictOf(file, inherited(file, page, 'Resources'));
    const streams = itemsOf(file, page.get('Contents')).map((item) => resolve(file, item));
    const boxes = streams
      .filter(isStream)
      .flatMap((one) => picturesIn(file, one, resources, START));
    return boxes.map((box) => ({ page: index + 1, box }));
  });
}

/** Pictures that are not wholly on their paper. */
export function picturesOffPage(file: PdfFile): string[] {
  const boxes = pageBoxes(file);
  return drawnPictures(file)
    .filter(({ page, box: [left, bottom, right, top] }) => {
      const paper = boxes[page - 1] ?? [0, 0, 0, 0];
      return !isInside([left, bottom], paper, 0) || !isInside([right, top], paper, 0);
    })
    .map(({ page, box }) => `page ${String(page)}: picture at ${box.map(Math.round).join(' ')}`);
}

type Matrix = readonly number[];
const START: Matrix = [1, 0, 0, 1, 0, 0];

function picturesIn(
  file: PdfFile,
  stream: PdfStream,
  resources: PdfDict | undefined,
  start: Matrix,
): Box[] {
  const found: Box[] = [];
  const kept: Matrix[] = [];
  let matrix = start;
  for (const { word, operands } of createOperationReader()(stream)) {
    if (word === 'q') kept.push(matrix);
    else if (word === 'Q') matrix = kept.pop() ?? START;
    else if (word === 'cm') matrix = multiply(operands.map(Number), matrix);
    else if (word === 'Do') found.push(...drawn(nameOf(operands[0])));
  }
  return found;

  function drawn(name: string): Box[] {
    const object = resolve(file, dictOf(file, resources?.get('XObject'))?.get(name));
    if (!isStream(object)) return [];
    if (object.dict.get('Subtype') === 'Image') return [unitSquare(matrix)];
    const own = dictOf(file, object.dict.get('Resources')) ?? resources;
    return picturesIn(file, object, own, multiply(numbers(object.dict.get('Matrix')), matrix));
  }
}

function numbers(value: PdfValue | undefined): Matrix {
  return Array.isArray(value) ? value.map(Number) : START;
}

function unitSquare(matrix: Matrix): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const [x, y] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  const at = (list: Matrix, index: number): number => list[index] ?? 0;
  const column = (i: number, j: number): number =>
    at(m, i) * at(n, j) + at(m, i + 1) * at(n, j + 2);
  return [
    column(0, 0),
    column(0, 1),
    column(2, 0),
    column(2, 1),
    column(4, 0) + at(n, 4),
    column(4, 1) + at(n, 5),
  ];
}

function isInside([x, y]: readonly [number, number], box: Box, inset: number): boolean {
  const [left, bottom, right, top] = box;
  const tolerance = inset - 0.5;
  return (
    x >= left + tolerance &&
    x <= right - tolerance &&
    y >= bottom + tolerance &&
    y <= top - tolerance
  );
}

function describe({ page, letters, from }: ShownText): string {
  return `page ${String(page)} at ${from.map(Math.round).join(' ')}: ${letters.slice(0, 40)}`;
}
