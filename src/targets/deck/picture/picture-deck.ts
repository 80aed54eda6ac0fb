/** Placed slides → a picture each, with what their author should know of how they came out. */
import type { PicturedDocument, PicturedPage } from '../../target.ts';
import type { PlacedItem, PlacedSlide } from '../fit/placed.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import { textHeight } from '../measure/measure-text.ts';
import { textOf } from '../slide-spec.ts';
import { pictureSlide, type SlidePicturing } from './picture-slide.ts';

/** What a deck is pictured with. */
export interface DeckPicturing extends SlidePicturing {
  readonly fonts: Fonts;
  /** The name of its file. */
  readonly name: string;
  readonly lang: string;
}

/** Pictures all slides, in order. */
export function pictureDeck(
  slides: readonly PlacedSlide[],
  picturing: DeckPicturing,
): PicturedDocument {
  const pages = slides.map((slide): PicturedPage => ({
    title: textOf(slide.title),
    svg: pictureSlide(slide, picturing),
    remarks: remarksOn(slide, picturing.fonts),
  }));
  return { name: picturing.name, lang: picturing.lang, pages };
}

function remarksOn({ page, pages, items, chosen }: PlacedSlide, fonts: Fonts): string[] {
  const smallest = Math.min(1, ...items.map((item) => ('look' in item ? item.look.scale : 1)));
  const over = Math.max(0, ...items.map((item) => overflowOf(item, fonts)));
  return [
    ...(pages > 1 ? [`Slide ${String(page)} of ${String(pages)}: its content was split`] : []),
    ...(smallest < 1 ? [`Set at ${(smallest * 100).toFixed(0)} % of the template’s size`] : []),
    ...(over > 0 ? [`Overflows its box by ${over.toFixed(0)} points`] : []),
    ...(chosen.missing === undefined
      ? []
      : [`“${chosen.layout.name}” stands in for “${chosen.missing}”`]),
  ];
}

/** Points of a box's text that have no room in it; less than one is rounding. */
function overflowOf(item: PlacedItem, fonts: Fonts): number {
  if (item.type !== 'text') return 0;
  const { box, insets, paragraphs, look } = item;
  const width = box.width - insets.left - insets.right;
  const needed = textHeight(paragraphs, width, look, fonts) + insets.top + insets.bottom;
  return needed - box.height > 1 ? needed - box.height : 0;
}
