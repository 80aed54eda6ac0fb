/** The content of all slots at one size of type → the pages that it takes. */
import { REPEATED_SLOTS } from '../kinds.ts';
import type { Block } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import { fillSlot } from './fill-slot.ts';
import type { Filling } from './fill-slot.ts';
import type { PlacedItem } from './placed.ts';
import { capsOf } from './sizes.ts';

/** Blocks by slot. */
export type Content = ReadonlyMap<string, readonly Block[]>;

/**
 * Fills page after page; undefined where something is too large for any page at this size.
 *
 * @param most stop after so many pages: what is asked is whether all fits on them
 */
export function fillPages(
  content: Content,
  chosen: ChosenLayout,
  filling: Filling,
  most = Infinity,
): PlacedItem[][] | undefined {
  const pages: PlacedItem[][] = [];
  const left = new Map(content);
  const whole = new Set<string>();
  while (pages.length === 0 || hasRest(left, whole)) {
    if (pages.length === most) return undefined;
    const page: PlacedItem[] = [];
    let moved = pages.length === 0 && !hasRest(left, whole);
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
    if (!moved) return undefined;
    pages.push(page);
  }
  return pages;
}

function hasRest(left: Content, whole: ReadonlySet<string>): boolean {
  return Array.from(left).some(([name, blocks]) => blocks.length > 0 && !whole.has(name));
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
