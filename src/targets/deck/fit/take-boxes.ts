/** Boxes of words and the room for them → those that fit with what joins them, and the block of the rest. */
import { textHeight } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { ShapeBox, ShapesBlock } from '../slide-spec.ts';
import type { Insets } from '../template/template-model.ts';
import type { Box } from '../units.ts';
import type { PlacedBox, PlacedShapes } from './placed.ts';
import { takeParagraphs } from './split-text.ts';

/** What was taken; `height` is that of all of it, in points. */
export interface BoxesTaken extends Pick<PlacedShapes, 'boxes' | 'links' | 'insets'> {
  readonly height: number;
  readonly rest?: ShapesBlock;
}

/** How a form is set, in points. */
interface FormStyle {
  /** Between two boxes. */
  readonly gap: number;
  /** Room for the lines to the left of a level. */
  readonly indent: number;
}

const INSETS: Insets = { left: 9, top: 5, right: 9, bottom: 5 };
const STYLES: Readonly<Record<ShapesBlock['form'], FormStyle>> = {
  chain: { gap: 18, indent: 0 },
  tree: { gap: 7, indent: 22 },
};
/** However deep a tree, so much of the width is left for words. */
const LEAST_WIDTH = 0.5;
const ARROW = { width: 14, height: 12 };
const LINE = 1;

/**
 * Takes boxes from the first on while they fit, each as high as its words.
 *
 * @param must true on an empty slide: a box that is taller than the room is cut inside
 */
export function takeBoxes(
  block: ShapesBlock,
  room: Box,
  look: TextLook,
  fonts: Fonts,
  must: boolean,
): BoxesTaken {
  const { gap } = STYLES[block.form];
  const boxes: PlacedBox[] = [];
  let y = room.y;
  for (const one of block.boxes) {
    const box = placeBox(one, block.form, { ...room, y }, look, fonts);
    if (y + box.box.height > room.y + room.height) break;
    boxes.push(box);
    y += box.box.height + gap;
  }
  keepFamily(boxes, block);
  const [first, ...others] = block.boxes;
  if (boxes.length === 0 && first && must) {
    const halves = cutBox(first, block.form, room, look, fonts);
    if (halves)
      return finish(
        block,
        [placeBox(halves[0], block.form, room, look, fonts)],
        [halves[1], ...others],
        room,
      );
  }
  return finish(block, boxes, block.boxes.slice(boxes.length), room);
}

/** Of a tree that goes on elsewhere, no branch is torn from its trunk where another stands before it. */
function keepFamily(boxes: PlacedBox[], { boxes: all }: ShapesBlock): void {
  if (boxes.length === all.length || (all[boxes.length]?.level ?? 0) === 0) return;
  const start = all.findLastIndex(({ level }, at) => level === 0 && at < boxes.length);
  if (start > 0) boxes.length = start;
}

function finish(
  block: ShapesBlock,
  boxes: readonly PlacedBox[],
  rest: readonly ShapeBox[],
  room: Box,
): BoxesTaken {
  const last = boxes.at(-1);
  const links = block.form === 'chain' ? drawArrows(boxes) : drawBranches(boxes, block, room);
  return {
    boxes,
    links,
    insets: INSETS,
    height: last ? last.box.y + last.box.height - room.y : 0,
    ...(rest.length > 0 && { rest: { ...block, boxes: rest } }),
  };
}

/** The left edge of a box at a level, from that of the room. */
function shiftOf(level: number, form: ShapesBlock['form'], width: number): number {
  const { indent } = STYLES[form];
  return Math.min((level + 1) * indent, width * (1 - LEAST_WIDTH));
}

function placeBox(
  { paragraphs, level, tone }: ShapeBox,
  form: ShapesBlock['form'],
  room: Box,
  look: TextLook,
  fonts: Fonts,
): PlacedBox {
  const shift = shiftOf(level, form, room.width);
  const width = room.width - shift;
  const inner = width - INSETS.left - INSETS.right;
  const height = textHeight(paragraphs, inner, look, fonts) + INSETS.top + INSETS.bottom;
  const box = { x: room.x + shift, y: room.y, width, height };
  return { box, paragraphs, ...(tone && { tone }) };
}

function cutBox(
  one: ShapeBox,
  form: ShapesBlock['form'],
  room: Box,
  look: TextLook,
  fonts: Fonts,
): readonly [ShapeBox, ShapeBox] | undefined {
  const inner = {
    width: room.width - shiftOf(one.level, form, room.width) - INSETS.left - INSETS.right,
    height: room.height - INSETS.top - INSETS.bottom,
  };
  const { taken, rest } = takeParagraphs(one.paragraphs, inner, look, fonts, true);
  if (taken.length === 0 || rest.length === 0) return undefined;
  return [
    { ...one, paragraphs: taken },
    { ...one, paragraphs: rest },
  ];
}

/** An arrow from each box to the next. */
function drawArrows(boxes: readonly PlacedBox[]): PlacedShapes['links'] {
  return boxes.slice(1).map(({ box }, at) => {
    const above = boxes[at]?.box ?? box;
    const bottom = above.y + above.height;
    return {
      form: 'arrow',
      box: {
        x: box.x + INSETS.left + 6,
        y: bottom + (box.y - bottom - ARROW.height) / 2,
        ...ARROW,
      },
    };
  });
}

/** For each box a line from the trunk of its level; for each level a trunk from its parent, or the top, to its last box. */
function drawBranches(
  boxes: readonly PlacedBox[],
  block: ShapesBlock,
  room: Box,
): PlacedShapes['links'] {
  const trunks: { x: number; top: number; bottom: number; level: number }[] = [];
  const open = new Map<number, (typeof trunks)[number]>();
  const lines = boxes.map(({ box }, at) => {
    const level = block.boxes[at]?.level ?? 0;
    const middle = box.y + box.height / 2;
    const x = room.x + shiftOf(level - 1, block.form, room.width) + 8;
    for (const deeper of open.keys()) if (deeper > level) open.delete(deeper);
    const parent = boxes[at - 1]?.box;
    const top = level > 0 && parent ? parent.y + parent.height : box.y;
    const trunk = open.get(level) ?? { x, top, bottom: middle, level };
    if (!open.has(level)) trunks.push(trunk);
    open.set(level, trunk);
    trunk.bottom = middle;
    return lineOf({ x, y: middle, width: Math.max(LINE, box.x - x), height: LINE });
  });
  const down = trunks.map(({ x, top, bottom }) =>
    lineOf({ x, y: top, width: LINE, height: Math.max(LINE, bottom - top + LINE) }),
  );
  return [...down, ...lines];
}

function lineOf(box: Box): PlacedShapes['links'][number] {
  return { form: 'line', box };
}
