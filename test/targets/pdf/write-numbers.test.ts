/** Page numbers are written into contents that were printed before any was known. */
import test from 'ava';
import fc from 'fast-check';

import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { writeNumbers } from '../../../src/targets/pdf/finish/write-numbers.ts';
import type { PdfFile, PdfValue } from '../../../src/targets/pdf/objects/values.ts';
import { FIGURES, LINE_FIGURES, type NumberPlace } from '../../../src/targets/pdf/page-numbers.ts';

const WIDTH = 500;
const SIZE = 10;
const FIGURE = (WIDTH * SIZE) / 1000;

const dict = (entries: Readonly<Record<string, PdfValue>>) => new Map(Object.entries(entries));
const signOf = (letter: string) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** A text as Chromium shows it: sign by sign, `step` apart. */
function show(letters: string, x: number, y: number, step = FIGURE): string {
  const signs = Array.from(letters, (letter, at) => {
    return `${at === 0 ? '' : `${step} 0 Td `}<${signOf(letter)}> Tj\n`;
  });
  return `BT\n/F1 ${SIZE} Tf\n1 0 0 -1 ${x} ${y} Tm\n${signs.join('')}ET\n`;
}

const stack = (index: number, x: number, y = 20): string =>
  show(FIGURES + String(index).padStart(5, '0'), x, y, 0);
const tagged = (mcid: number, content: string): string =>
  `/NonStruct <</MCID ${mcid} >>BDC\n${content}EMC\n`;

/** One page of 100 points; tags 0 to 9 stand in one paragraph, the tenth in another; a link is around the third. */
function fileOf(contents: string): PdfFile {
  const letters = '<0000> <FFFF> <0000>';
  const element = (type: string, parent: number) => dict({ S: type, P: { ref: parent } });
  const objects = new Map<number, PdfValue>([
    [1, dict({ Pages: { ref: 2 }, StructTreeRoot: { ref: 7 } })],
    [2, dict({ Kids: [{ ref: 3 }] })],
    [
      3,
      dict({
        Type: 'Page',
        Contents: { ref: 4 },
        StructParents: 0,
        Resources: dict({ Font: dict({ F1: { ref: 5 } }) }),
      }),
    ],
    [4, { dict: dict({}), data: Buffer.from(`1 0 0 -1 0 100 cm\n${contents}`, 'latin1') }],
    [5, dict({ Subtype: 'Type0', DescendantFonts: [dict({ DW: WIDTH })], ToUnicode: { ref: 6 } })],
    [6, { dict: dict({}), data: Buffer.from(`1 beginbfrange\n${letters}\nendbfrange`) }],
    [7, dict({ ParentTree: { ref: 8 } })],
    [
      8,
      dict({
        Nums: [
          0,
          [
            ...[8, 8].map(() => ({ ref: 9 })),
            { ref: 11 },
            ...Array<PdfValue>(6).fill({ ref: 9 }),
            { ref: 10 },
          ],
        ],
      }),
    ],
    [9, element('P', 7)],
    [10, element('TD', 7)],
    [11, dict({ S: 'Link', P: { ref: 9 }, K: [2, dict({ Obj: { ref: 12 } })] })],
    [12, dict({ Rect: [60, 75, 75, 90] })],
  ]);
  return { objects, trailer: dict({ Root: { ref: 1 } }), free: 13 };
}

/** The texts with where they begin. */
const read = (file: PdfFile) =>
  readTexts(file).map(({ letters, from: [x] }) => `${letters}@${String(Math.round(x * 10) / 10)}`);

const place = (align: NumberPlace['align'], id = 't'): NumberPlace => ({ id, align });

test('a number of any figures keeps the side of its box', (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('left' as const, 'right' as const, 'center' as const),
      (number, align) => {
        const file = fileOf(tagged(0, stack(0, 50)));
        t.true(writeNumbers(file, [place(align)], new Map([['t', number]])));
        const [shown] = readTexts(file);
        const width = String(number).length * FIGURE;
        const start = { left: 50, right: 50 + FIGURE - width, center: 50 + (FIGURE - width) / 2 };
        t.is(shown?.letters, String(number));
        t.true(Math.abs((shown?.from[0] ?? 0) - start[align]) < 0.001);
        t.true(Math.abs((shown?.to[0] ?? 0) - start[align] - width) < 0.001);
      },
    ),
    { numRuns: 40 },
  );
});

test('what follows on the line moves up to a number of fewer figures, with its rule and its link', (t) => {
  const room = LINE_FIGURES * FIGURE;
  const line =
    tagged(0, stack(0, 40)) +
    tagged(1, show(', see ', 40 + room, 20)) +
    tagged(2, `60 21 15 1 re\nf\n${show('two', 60, 20)}`) +
    tagged(3, show('below', 5, 34)) +
    tagged(9, show('cell', 80, 20));
  const file = fileOf(line);
  t.true(writeNumbers(file, [place('line')], new Map([['t', 7]])));
  const by = 2 * FIGURE;
  t.deepEqual(read(file), [
    '7@40',
    `, see @${40 + room - by}`,
    `two@${60 - by}`,
    'below@5',
    'cell@80',
  ]);
  const contents = file.objects.get(4) as { data: Uint8Array };
  t.true(
    Buffer.from(contents.data)
      .toString()
      .includes(`${60 - by} 21 15 1 re`),
  );
  t.deepEqual((file.objects.get(12) as ReadonlyMap<string, unknown>).get('Rect'), [50, 75, 65, 90]);
});

test('two numbers on one line move one after the other', (t) => {
  const room = LINE_FIGURES * FIGURE;
  const file = fileOf(
    tagged(0, stack(0, 10)) +
      tagged(1, show(' to ', 10 + room, 20)) +
      tagged(3, stack(1, 45)) +
      tagged(4, show('.', 45 + room, 20)),
  );
  const pages = new Map([
    ['a', 9],
    ['b', 10],
  ]);
  t.true(writeNumbers(file, [place('line', 'a'), place('line', 'b')], pages));
  t.deepEqual(read(file), ['9@10', ' to @15', '10@35', '.@45']);
});

test('what is not upon one another is no place, whatever it says', (t) => {
  const file = fileOf(tagged(0, show(`${FIGURES}00000`, 10, 20)) + tagged(1, stack(0, 50, 40)));
  t.true(writeNumbers(file, [place('left')], new Map([['t', 3]])));
  t.deepEqual(read(file), [`${FIGURES}00000@10`, '3@50']);
});

test('a place that is not found, or has no room, asks for another print', (t) => {
  const pages = new Map([['t', 1000]]);
  t.false(writeNumbers(fileOf(tagged(0, stack(0, 50))), [place('line')], pages));
  t.false(writeNumbers(fileOf(tagged(0, show('x', 50, 20))), [place('left')], pages));
  t.true(writeNumbers(fileOf(tagged(0, stack(0, 50))), [place('left')], pages));
});

test('a place whose page is unknown is left empty', (t) => {
  const file = fileOf(tagged(0, stack(0, 50)) + tagged(1, show('x', 65, 20)));
  t.true(writeNumbers(file, [place('line')], new Map()));
  t.deepEqual(read(file), ['x@50']);
});
