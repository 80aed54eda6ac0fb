/** The line at the foot of every slide and its place in a layout → the words and the size at which it fits. */
import { stopsOf } from '../cut-text.ts';
import { textHeight } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { Paragraph } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { PlacedFoot } from './placed.ts';

/** The foot is never set smaller, in points; a template's own smaller style apart. */
const LEAST_SIZE = 10;
const SEPARATOR = ' · ';

/** A fitted foot; `whole` is false when words had to go. */
export interface FittedFoot {
  readonly foot: PlacedFoot;
  readonly whole: boolean;
}

/**
 * Fits the foot: smaller first, then its longest part cut, so that what stands last (how secret it is) stays.
 *
 * @param foot parts separated by ` · `
 */
export function fitFoot(
  foot: { readonly text: string; readonly lang: string },
  { footer: hole, layout }: ChosenLayout,
  fonts: Fonts,
): FittedFoot | undefined {
  if (!hole || foot.text === '') return undefined;
  const base = hole.levels[0]?.size ?? 12;
  const look = (size: number): TextLook => ({
    levels: hole.levels,
    scale: size / base,
    least: size,
    headingFont: layout.fonts.heading,
    codeFont: layout.fonts.code,
  });
  const width = hole.box.width - hole.insets.left - hole.insets.right;
  const height = hole.box.height - hole.insets.top - hole.insets.bottom;
  const fits = (text: string, size: number): boolean => {
    const runs = [{ text, lang: foot.lang }];
    const line: Paragraph = { runs, level: 0, marker: 'none', role: 'body' };
    const needed = textHeight([line], width, look(size), fonts);
    // A foot of one line stands in the middle of its box, however flat that is.
    return needed <= Math.max(height, base * 1.25);
  };
  const least = Math.min(base, LEAST_SIZE);
  let size = base;
  while (size > least && !fits(foot.text, size)) size = Math.max(least, size - 1);
  const place = (text: string): PlacedFoot => ({ hole, text, ...(size !== base && { size }) });
  if (fits(foot.text, size)) return { foot: place(foot.text), whole: true };
  const short = shorten(foot.text.split(SEPARATOR), foot.lang, (text) => fits(text, size));
  return { foot: place(short), whole: false };
}

/** Cuts the longest part, letter by letter from its end, until the whole fits. */
function shorten(parts: readonly string[], lang: string, fits: (text: string) => boolean): string {
  let shown = [...parts];
  while (!fits(shown.join(SEPARATOR))) {
    const longest = shown.reduce(
      (at, part, index) => (part.length > (shown[at]?.length ?? 0) ? index : at),
      0,
    );
    const part = (shown[longest] ?? '').replace(/…$/, '');
    const stop = stopsOf(part, lang, 'grapheme').at(-1);
    if (stop === undefined) return '';
    const cut = `${part.slice(0, stop).trimEnd()}…`;
    shown = shown.map((own, index) => (index === longest ? cut : own));
  }
  return shown.join(SEPARATOR);
}
