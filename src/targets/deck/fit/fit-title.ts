/** A title and its place → the size at which it fits, cut at a word as a last resort. */
import { cutAt } from '../cut-text.ts';
import { textHeight } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { Paragraph, Run } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { Placeholder } from '../template/template-model.ts';
import type { PlacedText } from './placed.ts';

/** A title never gets smaller than this, in points. */
const LEAST_SIZE = 18;
const STEP = 2;

/** A placed title; `whole` is false when words had to go. */
export interface FittedTitle {
  readonly item: PlacedText;
  readonly whole: boolean;
}

/** The number of one page of a split slide: " (2/3)"; nothing for a slide that is whole. */
export function pageMark(title: readonly Run[], page: number, pages: number): Run[] {
  if (pages === 1) return [];
  return [{ text: `\u00A0(${page}/${pages})`, lang: title.at(-1)?.lang ?? 'en' }];
}

/**
 * Fits a title into its placeholder; undefined where the layout has none.
 *
 * @param mark stands after the title whatever is cut
 */
export function fitTitle(
  title: readonly Run[],
  mark: readonly Run[],
  { title: hole, layout }: ChosenLayout,
  fonts: Fonts,
): FittedTitle | undefined {
  if (!hole) return undefined;
  const runs = [...title, ...mark];
  const paragraph: Paragraph = { runs, level: 0, marker: 'none', role: 'body' };
  const base = hole.levels[0]?.size ?? 28;
  const look = (size: number): TextLook => ({
    levels: hole.levels,
    scale: size / base,
    least: size,
    headingFont: layout.fonts.heading,
    codeFont: layout.fonts.code,
  });
  const fits = (content: Paragraph, size: number): boolean => {
    const width = hole.box.width - hole.insets.left - hole.insets.right;
    const height = hole.box.height - hole.insets.top - hole.insets.bottom;
    return textHeight([content], width, look(size), fonts) <= height;
  };
  const least = Math.min(base, LEAST_SIZE);
  let size = base;
  while (size - STEP >= least && !fits(paragraph, size)) size -= STEP;
  if (fits(paragraph, size)) return { item: place(hole, paragraph, look(size)), whole: true };
  const short = shorten({ ...paragraph, runs: title }, mark, (content) => fits(content, size));
  return { item: place(hole, short, look(size)), whole: false };
}

function place(hole: Placeholder, paragraph: Paragraph, look: TextLook): PlacedText {
  return {
    type: 'text',
    name: 'title',
    box: hole.box,
    holder: hole,
    paragraphs: [paragraph],
    look,
    insets: hole.insets,
    anchor: hole.anchor,
  };
}

function shorten(
  paragraph: Paragraph,
  mark: readonly Run[],
  fits: (content: Paragraph) => boolean,
): Paragraph {
  const stops = Array.from(
    textOf(paragraph.runs).matchAll(/ /g),
    ({ index }) => index,
  ).toReversed();
  for (const stop of [...stops, 1]) {
    const [head] = cutAt(paragraph, stop);
    const lang = head.runs.at(-1)?.lang ?? 'en';
    const short: Paragraph = { ...head, runs: [...head.runs, { text: '…', lang }, ...mark] };
    if (fits(short)) return short;
  }
  return { ...paragraph, runs: [...mark] };
}
