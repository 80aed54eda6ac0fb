/** One slide as its template wrote it → one slide or more, on which everything fits. */
import { SLIDE_KINDS } from '../kinds.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { SlideSpec } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import { fillPages } from './fill-pages.ts';
import type { Content } from './fill-pages.ts';
import { fitTitle, pageMark } from './fit-title.ts';
import type { Loss, PlacedItem, PlacedSlide } from './placed.ts';
import { prepareContent } from './prepare-content.ts';
import { capsOf, splitCap } from './sizes.ts';
import { spreadRows } from './spread-rows.ts';

/** What fitting needs besides the slide. */
export interface Fitting {
  readonly fonts: Fonts;
  readonly chosen: ChosenLayout;
  lose(loss: Loss): void;
}

/**
 * Fits a slide: at the largest size that holds all on one, else split over several; undefined where a part of it is
 * larger than any slide of this layout.
 */
export function fitSlide(spec: SlideSpec, fitting: Fitting): PlacedSlide[] | undefined {
  const { chosen, fonts } = fitting;
  const annex = SLIDE_KINDS[spec.kind]?.annex === true;
  const content = prepareContent(spec, { ...fitting, annex });
  const paginate: Paginate = (cap, most, rows = content) =>
    fillPages(rows, chosen, { layout: chosen.layout, fonts, cap, annex }, most);
  const pages = choosePages(paginate, annex);
  if (!pages) return undefined;
  const even = pages.items.length > 1 ? evenRows(content, pages.items.length) : undefined;
  const items = (even && paginate(pages.cap, pages.items.length, even)) ?? pages.items;
  return items.map((page, at) => {
    const mark = pageMark(spec.title, at + 1, items.length);
    const fitted = fitTitle(spec.title, mark, chosen, fonts);
    const spread = page.map((item) => spreadRows(item, chosen, page));
    return {
      spec,
      page: at + 1,
      pages: items.length,
      chosen,
      title: [...spec.title, ...mark],
      items: fitted ? [fitted.item, ...spread] : spread,
    };
  });
}

type Paginate = (cap: number, most?: number, content?: Content) => PlacedItem[][] | undefined;

interface Pages {
  readonly cap: number;
  readonly items: PlacedItem[][];
}

/** One page at the largest size that allows it; else the fewest pages, at the largest size among those fit to split at. */
function choosePages(paginate: Paginate, annex: boolean): Pages | undefined {
  for (const cap of capsOf(annex)) {
    const items = paginate(cap, 1);
    if (items) return { cap, items };
  }
  let best: Pages | undefined;
  for (const cap of capsOf(annex)) {
    const items = cap <= splitCap(annex) ? paginate(cap) : undefined;
    if (items && (!best || items.length < best.items.length)) best = { cap, items };
  }
  return best;
}

/** Spreads the rows of a table that is alone over its pages: 5 and 4 rather than 8 and 1. */
function evenRows(content: Content, pages: number): Content | undefined {
  const tables = Array.from(content.values()).filter((blocks) => blocks[0]?.type === 'table');
  if (tables.length !== 1 || tables[0]?.length !== 1) return undefined;
  return new Map(
    Array.from(content, ([name, blocks]) => {
      const [block] = blocks;
      if (block?.type !== 'table') return [name, blocks];
      return [name, [{ ...block, most: Math.ceil(block.rows.length / pages) }]];
    }),
  );
}
