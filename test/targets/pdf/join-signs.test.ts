import fc from 'fast-check';
import test from 'ava';

import { readOperations } from '../../../src/targets/pdf/finish/content-operations.ts';
import { joinSigns } from '../../../src/targets/pdf/finish/join-signs.ts';
import { stringBytes } from '../../../src/targets/pdf/objects/strings.ts';
import { isString } from '../../../src/targets/pdf/objects/values.ts';

/** Thousandths of the size by sign. */
const widthOf = (sign: number): number => 200 + ((sign * 37) % 600);
const fonts = (name: string) => (name === 'F1' ? widthOf : undefined);

const join = (content: string): string =>
  Buffer.from(joinSigns(Buffer.from(content, 'latin1'), fonts)).toString('latin1');

type Placed = { readonly sign: number; readonly x: number; readonly y: number };

/** Follows a content stream as a viewer does: each sign, and where it stands. */
function placeSigns(content: string): Placed[] {
  const placed: Placed[] = [];
  let [line, y, x, size] = [0, 0, 0, 0];
  for (const { word, operands } of readOperations(Buffer.from(content, 'latin1'))) {
    const [first = 0, second = 0] = operands.map(Number);
    if (word === 'BT') [line, y, x] = [0, 0, 0];
    if (word === 'Tf') size = second;
    if (word === 'Tm')
      [line, x, y] = [Number(operands[4]), Number(operands[4]), Number(operands[5])];
    if (word === 'Td') [line, x, y] = [line + first, line + first, y + second];
    if (word !== 'Tj' && word !== 'TJ') continue;
    for (const part of operands.flat()) {
      if (typeof part === 'number') x -= (part / 1000) * size;
      if (!isString(part)) continue;
      const bytes = stringBytes(part);
      for (let at = 0; at < bytes.length; at += 2) {
        const sign = bytes.readUInt16BE(at);
        placed.push({ sign, x, y });
        x += (widthOf(sign) / 1000) * size;
      }
    }
  }
  return placed;
}

const hex = (sign: number): string => `<${sign.toString(16).toUpperCase().padStart(4, '0')}>`;

test('signs that follow by their own widths become one string', (t) => {
  const step = (sign: number) => (widthOf(sign) * 10) / 1000;
  const content = `BT\n/F1 10 Tf\n1 0 0 -1 5 7 Tm\n<0003> Tj\n${step(3)} 0 Td <0004> Tj\n${step(4)} 0 Td <0005> Tj\nET\n`;
  t.is(join(content), 'BT\n/F1 10 Tf\n1 0 0 -1 5 7 Tm\n<000300040005> Tj\nET\n');
});

test('what cannot be followed stays as it is', (t) => {
  const other = 'BT\n/F2 10 Tf\n<0003> Tj\n5 0 Td <0004> Tj\nET\n';
  t.deepEqual(
    readOperations(Buffer.from(join(other))).map(({ word, operands }) => [word, ...operands]),
    readOperations(Buffer.from(other)).map(({ word, operands }) => [word, ...operands]),
  );
  const spaced = 'BT /F1 10 Tf 3 Tc <0003> Tj 5 0 Td <0004> Tj ET';
  t.is(join(spaced), spaced);
});

test('marks keep their signs inside', (t) => {
  const content =
    'BT /F1 10 Tf <0003> Tj /Span <</ActualText (fi)>> BDC 9 0 Td <0004> Tj EMC 8 0 Td <0005> Tj ET';
  const words = readOperations(Buffer.from(join(content))).map(({ word }) => word);
  t.deepEqual(words.filter((word) => word !== 'Td').join(' '), 'BT Tf Tj BDC Tj EMC Tj ET');
});

const step = fc.record({
  sign: fc.integer({ min: 0, max: 400 }),
  by: fc.oneof(fc.constant(undefined), fc.float({ min: -20, max: 60, noNaN: true })),
  down: fc.constantFrom(0, 0, 0, 0, 12),
  between: fc.constantFrom('', '', '', '', '0 g\n', '/F1 11.5 Tf\n', 'EMC\n', '/P BMC\n'),
  kern: fc.constantFrom(0, 0, 0, 0.01, -0.3),
});

test('every sign stays where it was, whatever comes between', (t) => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      let [content, size] = ['BT\n/F1 9 Tf\n1 0 0 -1 5 7 Tm\n', 9];
      let before: number | undefined;
      for (const { sign, by, down, between, kern } of steps) {
        const own = before === undefined ? 0 : (widthOf(before) * size) / 1000 + kern;
        content += between;
        if (between.endsWith('Tf\n')) size = 11.5;
        content += `${(by ?? own).toFixed(7)} ${down} Td ${hex(sign)} Tj\n`;
        before = sign;
      }
      content += 'ET\n';
      const [old, now] = [placeSigns(content), placeSigns(join(content))];
      t.deepEqual(
        now.map(({ sign, y }) => [sign, y]),
        old.map(({ sign, y }) => [sign, y]),
      );
      // Half a thousandth of the size, and what rounding to six decimals adds up to.
      for (const [index, { x }] of now.entries()) {
        t.true(Math.abs(x - (old[index]?.x ?? NaN)) < 0.0058 + 0.0001, `${index}: ${x}`);
      }
    }),
  );
});
