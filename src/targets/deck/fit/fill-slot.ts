/** A slot's blocks, one below the other → what stands on this slide, and what goes to the next. */
import { columnWidths } from '../measure/measure-table.ts';
import { textHeight } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { Block, CodeBlock, Paragraph, ShapesBlock, TableBlock } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';
import type { Slot } from '../template/choose-layout.ts';
import type { Layout, Placeholder } from '../template/template-model.ts';
import type { Box } from '../units.ts';
import { mergeText } from './merge-text.ts';
import type { PlacedItem } from './placed.ts';
import { codeLook, shapesLook, tableLook, textLook } from './sizes.ts';
import { takeRows } from './split-table.ts';
import { takeParagraphs } from './split-text.ts';
import { takeBoxes } from './take-boxes.ts';

/** How a slot is filled. */
export interface Filling {
  readonly layout: Layout;
  readonly fonts: Fonts;
  /** Largest size of type, in points. */
  readonly cap: number;
  readonly annex: boolean;
}

/** What a slot took. */
export interface Filled {
  readonly items: readonly PlacedItem[];
  readonly rest: readonly Block[];
}

const GAP = 10;
const CODE_INSETS = { left: 8, top: 6, right: 8, bottom: 6 };
/** A picture or chart smaller than this, in points, goes to the next slide. */
const LEAST_FIGURE = 130;
const HOLDS_TEXT = new Set(['body', 'obj', 'subTitle', 'title', 'ctrTitle']);
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  table: ['obj', 'tbl'],
  chart: ['obj', 'chart'],
  picture: ['obj', 'pic'],
};

/** Fills a slot from its top. */
export function fillSlot(slot: Slot, blocks: readonly Block[], filling: Filling): Filled {
  const state: State = { slot, filling, items: [], top: 0 };
  const queue = [...mergeText(blocks)];
  while (queue.length > 0) {
    const [block, ...after] = queue;
    if (!block) break;
    const rest = place(block, after, state);
    if (rest === undefined) {
      queue.shift();
      continue;
    }
    return { items: settle(state), rest: [...(rest === block ? [block] : [rest]), ...after] };
  }
  return { items: settle(state), rest: [] };
}

interface State {
  readonly slot: Slot;
  readonly filling: Filling;
  readonly items: PlacedItem[];
  /** Next free line, in points below the slot's inner top. */
  top: number;
}

/** The part of the slot that is still free. */
function room(state: State): Box {
  const { box, insets } = state.slot;
  return {
    x: box.x + insets.left,
    y: box.y + insets.top + state.top,
    width: box.width - insets.left - insets.right,
    height: box.height - insets.top - insets.bottom - state.top,
  };
}

/** Places what it can of a block; returns what is left of it, or nothing. */
function place(block: Block, after: readonly Block[], state: State): Block | undefined {
  switch (block.type) {
    case 'text':
      return placeText(block.paragraphs, state);
    case 'table':
      return placeTable(block, state);
    case 'code':
      return placeCode(block, state);
    case 'shapes':
      return placeShapes(block, state);
    default:
      return placeFigure(block, after, state);
  }
}

function push(state: State, item: PlacedItem): void {
  state.items.push(item);
  state.top += item.box.height + GAP;
}

function placeText(paragraphs: readonly Paragraph[], state: State): Block | undefined {
  const { slot, filling } = state;
  const { layout, fonts, cap, annex } = filling;
  const look = textLook(slot, layout, cap, annex);
  const box = room(state);
  const { taken, rest } = takeParagraphs(paragraphs, box, look, fonts, state.items.length === 0);
  if (taken.length > 0) {
    push(state, {
      type: 'text',
      name: slot.name,
      box: { ...box, height: textHeight(taken, box.width, look, fonts) },
      paragraphs: taken,
      look,
      insets: { left: 0, top: 0, right: 0, bottom: 0 },
      anchor: slot.anchor,
    });
  }
  return rest.length > 0 ? { type: 'text', paragraphs: rest } : undefined;
}

function placeTable(table: TableBlock, state: State): Block | undefined {
  const { layout, fonts, cap, annex } = state.filling;
  const look = tableLook(layout, cap, annex);
  const box = room(state);
  const columns = columnWidths(table, box.width, look, fonts);
  const empty = state.items.length === 0;
  const cut = takeRows(table, { columns, height: box.height }, look, fonts, empty);
  if (cut.rows.length > 0) {
    push(state, {
      type: 'table',
      name: state.slot.name,
      box: { ...box, height: cut.rows.reduce((sum, { height }) => sum + height, 0) },
      alt: table.alt,
      look,
      columns,
      rows: cut.rows,
      header: table.head.length > 0,
    });
  }
  return cut.rest;
}

function placeShapes(block: ShapesBlock, state: State): Block | undefined {
  const { layout, fonts, cap, annex } = state.filling;
  const look = shapesLook(layout, cap, annex);
  const box = room(state);
  const empty = state.items.length === 0;
  const { rest, height, ...taken } = takeBoxes(block, box, look, fonts, empty);
  if (taken.boxes.length > 0) {
    push(state, {
      type: 'shapes',
      name: state.slot.name,
      box: { ...box, height },
      alt: block.alt,
      look,
      ...taken,
    });
  }
  return rest;
}

function placeCode(code: CodeBlock, state: State): Block | undefined {
  const { layout, fonts, cap, annex } = state.filling;
  const look = codeLook(layout, cap, annex);
  const box = room(state);
  const inner = {
    width: box.width - CODE_INSETS.left - CODE_INSETS.right,
    height: box.height - CODE_INSETS.top - CODE_INSETS.bottom,
  };
  const lines = code.lines.map((text): Paragraph => ({
    runs: [{ text: text === '' ? '\u00A0' : text, lang: code.lang, code: true }],
    level: 0,
    marker: 'none',
    role: 'body',
  }));
  const used = (count: number): number =>
    textHeight(lines.slice(0, count), inner.width, look, fonts);
  let count = lines.length;
  while (count > 0 && used(count) > inner.height) count -= 1;
  const whole = count > 0 || state.items.length > 0;
  if (count === 0 && whole) return code;
  // A line taller than the slot is cut like any text.
  const cut = whole ? undefined : takeParagraphs(lines.slice(0, 1), inner, look, fonts, true);
  const shown = cut ? cut.taken : lines.slice(0, count);
  if (shown.length === 0) return code;
  push(state, {
    type: 'text',
    name: `${state.slot.name} code`,
    box: {
      ...box,
      height: textHeight(shown, inner.width, look, fonts) + CODE_INSETS.top + CODE_INSETS.bottom,
    },
    paragraphs: shown,
    look,
    insets: CODE_INSETS,
    anchor: 't',
    code: true,
  });
  const tail = cut?.rest.map(({ runs }) => textOf(runs)) ?? [];
  const rest = [...tail, ...code.lines.slice(Math.max(count, 1))];
  return rest.length > 0 ? { ...code, lines: rest } : undefined;
}

type Figure = Extract<Block, { type: 'picture' | 'chart' }>;

function placeFigure(block: Figure, after: readonly Block[], state: State): Block | undefined {
  const box = room(state);
  const below = after.length > 0 ? reserve(after, state) : 0;
  const most = block.type === 'chart' ? (block.height ?? Infinity) : Infinity;
  const height = Math.min(box.height - below, most);
  if (state.items.length > 0 && height < Math.min(LEAST_FIGURE, state.slot.box.height))
    return block;
  if (block.type === 'chart') {
    push(state, { type: 'chart', name: state.slot.name, box: { ...box, height }, chart: block });
    return undefined;
  }
  const scale = Math.min(box.width / block.width, height / block.height);
  const size = { width: block.width * scale, height: block.height * scale };
  push(state, { type: 'picture', name: state.slot.name, box: { ...box, ...size }, picture: block });
  return undefined;
}

/** What the text below a figure needs, at most half of what is free. */
function reserve(after: readonly Block[], state: State): number {
  const { slot, filling } = state;
  const look = textLook(slot, filling.layout, filling.cap, filling.annex);
  const { width, height } = room(state);
  const needed = after.reduce(
    (sum, block) =>
      block.type === 'text'
        ? sum + GAP + textHeight(block.paragraphs, width, look, filling.fonts)
        : sum,
    0,
  );
  return Math.min(needed, height / 2);
}

/** Gives the placeholder to the first item that it can hold; text alone in a slot takes the whole of it. */
function settle({ slot, items }: State): PlacedItem[] {
  const hole = slot.placeholder;
  const at = items.findIndex((item) => hole && holds(hole, item));
  return items.map((item, index) => {
    const holder = index === at && hole ? { holder: hole } : {};
    const alone = items.length === 1 && item.type === 'text' && !item.code;
    if (alone) return { ...item, ...holder, box: slot.box, insets: slot.insets };
    return { ...item, ...holder };
  });
}

function holds(hole: Placeholder, item: PlacedItem): boolean {
  if (item.type === 'text') return !item.code && HOLDS_TEXT.has(hole.type);
  // A chart squeezed into a part of its placeholder is drawn squashed by some viewers.
  if (item.type === 'chart' && item.chart.height !== undefined) return false;
  return HOLDS[item.type]?.includes(hole.type) ?? false;
}
