/** The sizes of type that a slide may use, the best first. */
import type { TextLook } from '../measure/text-look.ts';
import type { Slot } from '../template/choose-layout.ts';
import type { Layout, LevelStyle } from '../template/template-model.ts';

/** Nothing in the main story is set smaller, in points; templates' own smaller styles apart. */
const LEAST_MAIN = 14;
/** The same for text in the annex; its tables go down to 10. */
const LEAST_ANNEX = 12;
const LARGEST_TABLE = 16;
/** Boxes are few, and hold a sentence each. */
const LARGEST_SHAPES = 20;

/** Largest sizes to try in turn, in points: all of a slide's text keeps to one of them. */
export function capsOf(annex: boolean): readonly number[] {
  return annex ? [12, 11, 10] : [Infinity, 24, 20, 18, 16, 14];
}

/** The cap at which a slide that must be split starts: readable, and not wasteful. */
export function splitCap(annex: boolean): number {
  return annex ? 11 : 16;
}

/** The look of running text in a slot under a cap. */
export function textLook(slot: Slot, layout: Layout, cap: number, annex: boolean): TextLook {
  const base = slot.levels[0]?.size ?? 18;
  const least = Math.min(annex ? LEAST_ANNEX : LEAST_MAIN, base);
  const size = Math.max(Math.min(base, cap), least);
  return {
    levels: slot.levels,
    scale: size / base,
    least,
    headingFont: layout.fonts.heading,
    codeFont: layout.fonts.code,
  };
}

/** The look of the words in boxes under a cap. */
export function shapesLook(layout: Layout, cap: number, annex: boolean): TextLook {
  return tableLook(layout, cap, annex, LARGEST_SHAPES);
}

/** The look of table cells under a cap. */
export function tableLook(
  layout: Layout,
  cap: number,
  annex: boolean,
  largest = LARGEST_TABLE,
): TextLook {
  const size = Math.max(Math.min(cap, largest), annex ? 10 : LEAST_MAIN);
  const level = (at: number): LevelStyle => ({
    size,
    font: layout.fonts.text,
    bold: false,
    marginLeft: 12 * (at + 1),
    indent: -12,
    line: { share: 1 },
    before: { points: 0 },
    after: { points: 0 },
    bullet: false,
    hangs: false,
  });
  return {
    levels: Array.from({ length: 9 }, (_, at) => level(at)),
    scale: 1,
    least: annex ? 10 : LEAST_MAIN,
    headingFont: layout.fonts.heading,
    codeFont: layout.fonts.code,
    tight: true,
  };
}

/** The look of preformatted lines under a cap. */
export function codeLook(layout: Layout, cap: number, annex: boolean): TextLook {
  const look = tableLook(layout, Math.min(cap, annex ? 11 : 14), annex);
  return {
    ...look,
    levels: look.levels.map((level) => ({
      ...level,
      font: look.codeFont,
      marginLeft: 0,
      indent: 0,
    })),
  };
}
