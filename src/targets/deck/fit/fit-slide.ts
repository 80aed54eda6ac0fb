/** One slide as its template wrote it → one slide or more, on which everything fits. */
import { REPEATED_SLOTS, SLIDE_KINDS } from '../kinds.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { Block, Paragraph, Run, SlideSpec } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import { fillSlot } from './fill-slot.ts';
import type { Filling } from './fill-slot.ts';
import { fitTitle } from './fit-title.ts';
import type { Loss, PlacedItem, PlacedSlide } from './placed.ts';
import { capsOf, splitCap } from './sizes.ts';
import { spreadRows } from './spread-rows.ts';

type Content = ReadonlyMap<string, readonly Block[]>;

/** What fitting needs besides the slide. */
export interface Fitting {
  readonly fonts: Fonts;
  readonly chosen: ChosenLayout;
  lose(loss: Loss): void;
}

/** Fits a slide: at the largest size that holds all on one, else split over several. */
export function fitSlide(spec: SlideSpec, fitting: Fitting): PlacedSlide[] {
  const { chosen, fonts } = fitting;
  const annex = SLIDE_KINDS[spec.kind]?.annex === true;
  const content = withTitle(spec, fitting);
  const paginate = (cap: number, rows: Content = content): PlacedItem[][] =>
    fillPages(rows, chosen, { layout: chosen.layout, fonts, cap, annex });
  const pages = choosePages(paginate, annex);
  const even = pages.items.length > 1 ? evenRows(content, pages.items.length) : undefined;
  const items = even ? fewest(paginate(pages.cap, even), pages.items) : pages.items;
  return items.map((page, at) => ({
    spec,
    page: at + 1,
    pages: items.length,
    chosen,
    title: numbered(spec.title, at + 1, items.length),
    items: [
      ...titleOf(spec, at + 1, items.length, fitting),
      ...page.map((item) => spreadRows(item, chosen, page)),
    ],
  }));
}

function choosePages(
  paginate: (cap: number) => PlacedItem[][],
  annex: boolean,
): { readonly cap: number; readonly items: PlacedItem[][] } {
  let best: { cap: number; items: PlacedItem[][] } | undefined;
  for (const cap of capsOf(annex)) {
    const items = paginate(cap);
    if (items.length === 1) return { cap, items };
    if (cap <= splitCap(annex) && (!best || items.length < best.items.length))
      best = { cap, items };
  }
  if (!best) throw new Error('No size of type is small enough to split at');
  return best;
}

function fewest(a: PlacedItem[][], b: PlacedItem[][]): PlacedItem[][] {
  return a.length <= b.length ? a : b;
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

function fillPages(content: Content, chosen: ChosenLayout, filling: Filling): PlacedItem[][] {
  const pages: PlacedItem[][] = [];
  const left = new Map(content);
  const whole = new Set<string>();
  do {
    const page: PlacedItem[] = [];
    let moved = false;
    for (const [name, slot] of chosen.slots) {
      const blocks = left.get(name) ?? [];
      if (blocks.length === 0) continue;
      const cap = capOf(name, content, chosen, filling);
      const { items, rest } = fillSlot(slot, blocks, { ...filling, cap });
      page.push(...items);
      if (!whole.has(name) && items.length > 0) moved = true;
      if (rest.length === 0 && REPEATED_SLOTS.includes(name)) whole.add(name);
      else left.set(name, rest);
    }
    pages.push(page);
    if (!moved && pages.length > 1) {
      const names = Array.from(left, ([name, blocks]) => (blocks.length > 0 ? name : [])).flat();
      throw new Error(`Nothing of ${names.join(', ')} fits on a slide`);
    }
  } while (Array.from(left).some(([name, blocks]) => blocks.length > 0 && !whole.has(name)));
  return pages;
}

/**
 * A slot that stands for itself (the facts, the line at the foot) keeps the size that suits it, figures one of
 * their own; the others share the slide's.
 */
function capOf(name: string, content: Content, chosen: ChosenLayout, filling: Filling): number {
  if (!REPEATED_SLOTS.includes(name)) return filling.cap;
  const alike = name.startsWith('number-')
    ? [...content.keys()].filter((other) => other.startsWith('number-'))
    : [name];
  const fits = (cap: number): boolean =>
    alike.every((other) => {
      const slot = chosen.slots.get(other);
      const blocks = content.get(other) ?? [];
      return !slot || fillSlot(slot, blocks, { ...filling, cap }).rest.length === 0;
    });
  return capsOf(filling.annex).find(fits) ?? filling.cap;
}

function titleOf(
  spec: SlideSpec,
  page: number,
  pages: number,
  { chosen, fonts }: Fitting,
): PlacedItem[] {
  const fitted = fitTitle(numbered(spec.title, page, pages), chosen, fonts);
  return fitted ? [fitted.item] : [];
}

/** A title that no size can hold is said in full above the content. */
function withTitle(spec: SlideSpec, { chosen, fonts, lose }: Fitting): Content {
  // A long title is the same on every page: 9/9 stands for the longest number.
  const fitted = fitTitle(numbered(spec.title, 9, 9), chosen, fonts);
  if (fitted?.whole) return spec.slots;
  lose({
    rule: 'deck/title',
    message: `Unexpected title of ${textOf(spec.title).length} characters on a slide, expected one that its placeholder holds: “${textOf(spec.title)}”`,
    hint: 'Shorten the title; the slide shows it in full above its content',
  });
  const first = Array.from(chosen.slots.keys()).find((name) => !REPEATED_SLOTS.includes(name));
  if (first === undefined) return spec.slots;
  const paragraph: Paragraph = { runs: spec.title, level: 0, marker: 'none', role: 'heading' };
  const full: Block = { type: 'text', paragraphs: [paragraph] };
  return new Map([...spec.slots, [first, [full, ...(spec.slots.get(first) ?? [])]]]);
}

function numbered(title: readonly Run[], page: number, pages: number): readonly Run[] {
  if (pages === 1) return title;
  const lang = title.at(-1)?.lang ?? 'en';
  return [...title, { text: `\u00A0(${page}/${pages})`, lang }];
}
