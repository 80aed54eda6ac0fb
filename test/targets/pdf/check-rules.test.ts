/** Rules that look at places, grids and letters: what they let pass, and what they see. */
import test from 'ava';
import fc from 'fast-check';

import { gridProblems } from '../../../src/targets/pdf/check/table-grid.ts';
import type { ShownText } from '../../../src/targets/pdf/check/read-texts.ts';
import { lostTexts, textsOutside, shrinkage } from '../../../src/targets/pdf/check/text-places.ts';
import type { PdfDict, PdfFile, PdfValue } from '../../../src/targets/pdf/objects/values.ts';

const EMPTY: PdfFile = { objects: new Map(), trailer: new Map(), free: 1 };

/** A cell that spans columns and rows. */
function cell(across = 1, down = 1): { dict: PdfDict } {
  const spans = new Map<string, PdfValue>([
    ['ColSpan', across],
    ['RowSpan', down],
  ]);
  return { dict: new Map<string, PdfValue>([['A', [spans]]]) };
}

test('cells that fill a grid are right', (t) => {
  t.deepEqual(
    gridProblems(EMPTY, [
      [cell(), cell()],
      [cell(), cell()],
    ]),
    [],
  );
  t.deepEqual(gridProblems(EMPTY, [[cell(2)], [cell(), cell()]]), []);
  t.deepEqual(gridProblems(EMPTY, [[cell(1, 2), cell()], [cell()]]), []);
  t.deepEqual(gridProblems(EMPTY, [[cell(), cell(1, 3)], [cell()], [cell()], [cell(2)]]), []);
  t.deepEqual(gridProblems(EMPTY, []), []);
});

test('a short row, a long one and a cell that hangs over are seen', (t) => {
  t.deepEqual(gridProblems(EMPTY, [[cell(), cell()], [cell()]]), ['row 2 has 1 columns, not 2']);
  t.deepEqual(gridProblems(EMPTY, [[cell()], [cell(3)]]), ['row 2 has 3 columns, not 1']);
  t.deepEqual(gridProblems(EMPTY, [[cell(1, 2), cell(1, 2)]]), [
    'a cell spans more rows than there are',
  ]);
});

test('a grid of any size without spans is right, and is not with one cell less', (t) => {
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(size, size, (rows, columns) => {
      const grid = Array.from({ length: rows + 1 }, () =>
        Array.from({ length: columns }, () => cell()),
      );
      t.deepEqual(gridProblems(EMPTY, grid), []);
      t.is(gridProblems(EMPTY, [...grid.slice(1), grid[0]?.slice(1) ?? []]).length, 1);
    }),
  );
});

function shown(letters: string, more: Partial<ShownText> = {}): ShownText {
  return {
    ...{ page: 1, letters, from: [50, 50], to: [90, 50], scale: 0.75, content: undefined },
    ...more,
  };
}

test('text that is an artifact and no running head is lost to readers', (t) => {
  const running = ['Page 1 sur 9', 'Sécurité'];
  t.deepEqual(lostTexts([shown('Page 1 sur 9'), shown('SÉCURITÉ – ↩ •')], running), []);
  t.deepEqual(lostTexts([shown('Page 1'), shown(' sur 9')], running), []);
  t.deepEqual(lostTexts([shown('Sign-oﬀ')], ['sign-off']), []);
  t.deepEqual(lostTexts([shown('Sécurité'), shown('Secret')], running), ['page 1: secret']);
  t.deepEqual(lostTexts([shown('Page 1 sur 91')], running), ['page 1: 1']);
  t.deepEqual(lostTexts([shown('Secret', { content: '1:0' })], running), []);
});

test('text beside the paper is seen', (t) => {
  const page = new Map<string, PdfValue>([
    ['Type', 'Page'],
    ['MediaBox', [0, 0, 100, 100]],
  ]);
  const file: PdfFile = {
    objects: new Map<number, PdfValue>([
      [1, new Map<string, PdfValue>([['Pages', { ref: 2 }]])],
      [2, new Map<string, PdfValue>([['Kids', [{ ref: 3 }]]])],
      [3, page],
    ]),
    trailer: new Map<string, PdfValue>([['Root', { ref: 1 }]]),
    free: 4,
  };
  t.deepEqual(textsOutside(file, [shown('in'), shown(' ', { to: [200, 50] })]), []);
  t.deepEqual(textsOutside(file, [shown('out', { to: [102, 50] })]), ['page 1: out']);
  t.deepEqual(textsOutside(file, [shown('low', { from: [50, -5] })]), ['page 1: low']);
});

test('a document that Chromium made smaller is seen', (t) => {
  const content = '4:0';
  const texts = [shown('Du texte et encore', { content }), shown('axe', { content, scale: 0.5 })];
  t.deepEqual(shrinkage(texts), []);
  const small = texts.map((text) => ({ ...text, scale: text.scale * 0.743 }));
  t.deepEqual(shrinkage([...small, shown('Page 1 sur 9, et tout ce qui se répète en marge')]), [
    'printed at 74 % of its size: something is too wide',
  ]);
});
