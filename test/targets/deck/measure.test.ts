/** Lines are never counted too few, and what is wider takes no more of them. */
import test from 'ava';
import fc from 'fast-check';

import { countLines, totalWidth } from '../../../src/targets/deck/measure/break-lines.ts';
import type { Glyph } from '../../../src/targets/deck/measure/break-lines.ts';
import { twinOf } from '../../../src/targets/deck/measure/font-files.ts';
import { columnWidths } from '../../../src/targets/deck/measure/measure-table.ts';
import { glyphsOf } from '../../../src/targets/deck/measure/measure-text.ts';
import type { TextLook } from '../../../src/targets/deck/measure/text-look.ts';
import { BUILT_IN, FONTS, cell, paragraph } from './make-deck.ts';
import { readTemplate } from '../../../src/targets/deck/template/read-template.ts';

const template = readTemplate(BUILT_IN);
const body = template.layouts
  .flatMap(({ placeholders }) => placeholders)
  .find(({ name }) => name === 'body');
const LOOK: TextLook = {
  levels: body?.levels ?? [],
  scale: 1,
  least: 10,
  headingFont: 'Cambria',
  codeFont: 'Courier New',
};
const glyphs = (text: string): Glyph[] => glyphsOf(paragraph(text), LOOK, FONTS);
const prose = fc
  .array(fc.stringMatching(/^[a-zé,.'-]{1,18}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));

test('as many lines at least as the width allows', (t) => {
  fc.assert(
    fc.property(prose, fc.integer({ min: 40, max: 800 }), (text, width) => {
      const line = glyphs(text);
      const trailing = totalWidth(line.filter(({ character }) => character === ' '));
      return countLines(line, width) >= (totalWidth(line) - trailing) / width;
    }),
  );
  t.pass();
});

test('a wider box never takes more lines', (t) => {
  fc.assert(
    fc.property(
      prose,
      fc.integer({ min: 40, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (text, width, more) => {
        const line = glyphs(text);
        return countLines(line, width + more) <= countLines(line, width);
      },
    ),
    { numRuns: 300 },
  );
  t.pass();
});

test('ids and no-break spaces hold together, hyphens between letters do not', (t) => {
  const width = (text: string): number => totalWidth(glyphs(text)) * 1.02;
  t.is(countLines(glyphs('voir SEC-01'), width('voir SEC-')), 2);
  t.is(countLines(glyphs('3\u202F500'), width('3\u202F500')), 1);
  t.is(countLines(glyphs('un\u00A0seul'), width('un\u00A0seul')), 1);
  t.is(countLines(glyphs('peut-être'), width('peut-être')), 1);
});

test('widths are those of Calibri, Cambria and Courier New', (t) => {
  const em = (family: string, character: string): number =>
    FONTS.face(family, false, false).advance(character.codePointAt(0) ?? 0);
  t.is(em('Courier New', 'i'), em('Courier New', 'W'));
  t.true(Math.abs(em('Calibri', 'a') - 0.479) < 0.001);
  t.true(Math.abs(em('Cambria', 'W') - 0.889) < 0.001);
  t.is(em('Calibri', '\u200B'), 0);
  t.true(twinOf('Calibri').exact);
});

test('an unknown font is measured wider, and said', (t) => {
  const known = FONTS.face('Calibri', false, false).advance(97);
  t.true(FONTS.face('Firm Sans', false, false).advance(97) > known * 1.1);
  t.true(FONTS.guessed.has('Firm Sans'));
});

test('columns fill the table, and none is narrower than its longest word', (t) => {
  const columns = columnWidths(
    {
      type: 'table',
      alt: '',
      head: [cell('Id'), cell('What')],
      rows: [[cell('SEC-01'), cell('Anticonstitutionnellement '.repeat(20))]],
      shares: [1, 40],
    },
    400,
    { ...LOOK, tight: true },
    FONTS,
  );
  t.true(Math.abs(columns.reduce((a, b) => a + b, 0) - 400) < 0.01);
  t.true((columns[0] ?? 0) > totalWidth(glyphs('SEC-01')));
});
