/** A kind of slide and a template → the layout to use and the place of each slot in it. */
import { COMMON_SLOTS, REPEATED_SLOTS, SLIDE_KINDS } from '../kinds.ts';
import type { SlideKind, SlotDefinition } from '../kinds.ts';
import type { Box } from '../units.ts';
import { FURNITURE, contentHoles, titleOf } from './layout-shape.ts';
import { matchLayout, roomiest } from './match-layout.ts';
import type { MatchedBy } from './match-layout.ts';
import type { DeckTemplate, Insets, Layout, LevelStyle, Placeholder } from './template-model.ts';

/** Where a slot's content goes, and how text looks there. */
export interface Slot {
  readonly name: string;
  readonly box: Box;
  /** The hole that it fills; absent where the layout has none for it. */
  readonly placeholder?: Placeholder;
  readonly insets: Insets;
  readonly anchor: Placeholder['anchor'];
  readonly levels: readonly LevelStyle[];
}

/** A layout with its slots. */
export interface ChosenLayout {
  readonly layout: Layout;
  /** What told that this layout suits the kind. */
  readonly by: MatchedBy;
  readonly title?: Placeholder;
  readonly slots: ReadonlyMap<string, Slot>;
  /** Footer and slide number, where the layout shows them. */
  readonly footer?: Placeholder;
  readonly slideNumber?: Placeholder;
  /** Set when the layout asked for is not in the template. */
  readonly missing?: string;
}

const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };
/** Two lines of 12 points. */
const SOURCE_HEIGHT = 30;

/**
 * Chooses the layout of a kind of slide.
 *
 * @param wanted the name that `deck.layouts` gives for this kind
 * @throws Error when no such kind exists, or no layout has a title
 */
export function chooseLayout(
  template: DeckTemplate,
  kindName: string,
  wanted: string | undefined,
): ChosenLayout {
  const kind = kindCalled(kindName);
  const { layout, by } = matchLayout(template, kind, wanted);
  const missing = wanted !== undefined && by !== 'asked' ? { missing: wanted } : {};
  return { ...onLayout(template, layout, kind), by, ...missing };
}

/** The layouts to try, the roomiest first, where the chosen one has no room for what a slide holds. */
export function otherLayouts(template: DeckTemplate, kindName: string): ChosenLayout[] {
  const kind = kindCalled(kindName);
  return roomiest(template).map((layout) => ({ ...onLayout(template, layout, kind), by: 'none' }));
}

function kindCalled(name: string): SlideKind {
  const kind = SLIDE_KINDS[name];
  if (!kind) throw new Error(`No kind of slide is called ${name}`);
  return kind;
}

function onLayout(
  template: DeckTemplate,
  layout: Layout,
  kind: SlideKind,
): Omit<ChosenLayout, 'by' | 'missing'> {
  const only = (type: string): Placeholder | undefined =>
    layout.placeholders.find((hole) => hole.type === type);
  const title = titleOf(layout);
  const footer = only('ftr');
  const slideNumber = only('sldNum');
  return {
    layout,
    slots: placeSlots(template, layout, kind, title),
    ...(title && { title }),
    ...(footer && { footer }),
    ...(slideNumber && { slideNumber }),
  };
}

function placeSlots(
  template: DeckTemplate,
  layout: Layout,
  kind: SlideKind,
  title: Placeholder | undefined,
): Map<string, Slot> {
  const holes = layout.placeholders.filter(({ type }) => !FURNITURE.has(type));
  const byName = (name: string): Placeholder | undefined =>
    holes.find((hole) => hole.name.toLowerCase() === name);
  const slots = new Map<string, Slot>();
  const take = (name: string, hole: Placeholder, box: Box = hole.box): void => {
    const { insets, anchor, levels } = hole;
    slots.set(name, { name, box, placeholder: hole, insets, anchor, levels });
  };
  for (const name of [...COMMON_SLOTS, ...kind.slots.map((slot) => slot.name)]) {
    const hole = byName(name);
    if (hole) take(name, hole);
  }
  const wanting = kind.slots.filter(({ name }) => !slots.has(name));
  const used = new Set(Array.from(slots.values(), ({ placeholder }) => placeholder));
  const free = contentHoles(template, holes).filter((hole) => !used.has(hole));
  const area = contentArea(template, title, free, !slots.has('source') && !kind.cover);
  if (wanting.length > 0 && free.length >= wanting.length) {
    for (const [at, { name }] of wanting.entries()) {
      const hole = free[at];
      if (hole) take(name, hole, clip(hole.box, area));
    }
  } else {
    for (const [at, definition] of wanting.entries()) {
      const hole = at === 0 ? free[0] : undefined;
      const box = shareOf(area, definition);
      if (hole) take(definition.name, hole, box);
      else slots.set(definition.name, freeSlot(definition.name, box, layout, title));
    }
  }
  if (!slots.has('source')) {
    const box = sourceBox(template, free.length > 0 ? area : spanOf(slots, area));
    slots.set('source', freeSlot('source', box, layout, title));
  }
  return slots;
}

/** The area under the title: what the content holes span, else the slide inside its margins. */
function contentArea(
  template: DeckTemplate,
  title: Placeholder | undefined,
  holes: readonly Placeholder[],
  withSource: boolean,
): Box {
  const foot = withSource ? SOURCE_HEIGHT + 4 : 0;
  if (holes.length > 0) {
    const x = Math.min(...holes.map(({ box }) => box.x));
    const y = Math.min(...holes.map(({ box }) => box.y));
    const right = Math.max(...holes.map(({ box }) => box.x + box.width));
    const bottom = Math.max(...holes.map(({ box }) => box.y + box.height));
    return { x, y, width: right - x, height: bottom - y - foot };
  }
  const x = title?.box.x ?? template.width * 0.05;
  const y = title ? title.box.y + title.box.height + 8 : template.height * 0.1;
  const bottom = template.height * 0.9;
  return { x, y, width: template.width - 2 * x, height: Math.max(bottom - y - foot, 72) };
}

function clip(box: Box, area: Box): Box {
  const bottom = Math.min(box.y + box.height, area.y + area.height);
  return { ...box, height: Math.max(bottom - box.y, 24) };
}

function shareOf(area: Box, { share: [x, y, width, height] }: SlotDefinition): Box {
  return {
    x: area.x + x * area.width,
    y: area.y + y * area.height,
    width: width * area.width,
    height: height * area.height,
  };
}

/** What the slots placed so far cover, where the layout left no hole over. */
function spanOf(slots: ReadonlyMap<string, Slot>, area: Box): Box {
  const bottoms = Array.from(slots.values(), ({ box }) => box.y + box.height);
  return bottoms.length > 0 ? { ...area, height: Math.max(...bottoms) - area.y } : area;
}

function sourceBox(template: DeckTemplate, area: Box): Box {
  const y = Math.min(area.y + area.height + 4, template.height - SOURCE_HEIGHT);
  return { x: area.x, y, width: area.width, height: SOURCE_HEIGHT };
}

/** A box in no placeholder: written in the theme's font, with no more of the body's style than is said on it. */
function freeSlot(name: string, box: Box, layout: Layout, title: Placeholder | undefined): Slot {
  // Its text begins below that of the title, whose box stands as far to the left.
  const { left, right } = title?.insets ?? NO_INSETS;
  const insets = { ...NO_INSETS, left, right };
  const small = name === 'source';
  const levels = layout.body.map((level): LevelStyle => {
    const size = small ? 12 : Math.min(level.size, 18);
    const before = 'points' in level.before ? level.before.points : level.before.share * size * 1.2;
    return {
      ...level,
      font: layout.fonts.text,
      size,
      line: { share: 1 },
      // Figures and facts are short lines one below the other, not paragraphs.
      before: { points: REPEATED_SLOTS.includes(name) ? Math.min(before, 2) : before },
      after: { points: 0 },
      ...(small && { bullet: false, marginLeft: 0, indent: 0, before: { points: 0 } }),
    };
  });
  return { name, box, insets, anchor: small ? 'b' : 't', levels };
}
