/** A slide's content → the content that its layout can hold; what had to change is said. */
import { REPEATED_SLOTS } from '../kinds.ts';
import { columnWidths, headLook, leastWidth, rowHeight } from '../measure/measure-table.ts';
import { textHeight, textWidths } from '../measure/measure-text.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { Block, Paragraph, Run, SlideSpec, TableBlock } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';
import type { ChosenLayout, Slot } from '../template/choose-layout.ts';
import type { Content } from './fill-pages.ts';
import { fitTitle, pageMark } from './fit-title.ts';
import { mergeText } from './merge-text.ts';
import type { Loss } from './placed.ts';
import { capsOf, tableLook, textLook } from './sizes.ts';

/** A header that takes more of its slot than this leaves no room for rows. */
const MOST_HEADER = 0.4;

/** What preparing needs besides the slide. */
export interface Preparing {
  readonly fonts: Fonts;
  readonly chosen: ChosenLayout;
  readonly annex: boolean;
  lose(loss: Loss): void;
}

/** Makes every part of a slide one that fits somewhere. */
export function prepareContent(spec: SlideSpec, preparing: Preparing): Content {
  const withTitle = sayLongTitle(spec, preparing);
  const housed = houseKicker(withTitle, preparing.chosen);
  const merged = new Map(Array.from(housed, ([name, blocks]) => [name, mergeText(blocks)]));
  const modest = lowerFigures(merged, preparing);
  return new Map(
    Array.from(modest, ([name, blocks]) => {
      const slot = preparing.chosen.slots.get(name);
      return [name, slot ? blocks.map((one) => readable(one, slot, spec, preparing)) : blocks];
    }),
  );
}

/** A title that no size can hold is said in full above the content. */
function sayLongTitle(spec: SlideSpec, { chosen, fonts, lose }: Preparing): Content {
  // 99/99 stands for the longest number of a split slide.
  const fitted = fitTitle(spec.title, pageMark(spec.title, 99, 99), chosen, fonts);
  if (fitted?.whole) return spec.slots;
  const words = textOf(spec.title);
  lose({
    rule: 'deck/title',
    message: `Unexpected title of ${words.length} characters on a slide, expected one that its placeholder holds: “${words}”`,
    hint: 'Shorten the title; the slide shows it in full above its content',
  });
  const first = [...chosen.slots.keys()].find((name) => !REPEATED_SLOTS.includes(name));
  if (first === undefined) return spec.slots;
  const paragraph: Paragraph = { runs: spec.title, level: 0, marker: 'none', role: 'heading' };
  const full: Block = { type: 'text', paragraphs: [paragraph] };
  return new Map([...spec.slots, [first, [full, ...(spec.slots.get(first) ?? [])]]]);
}

/** Without a place above the title, what belongs there begins the line at the foot. */
function houseKicker(content: Content, chosen: ChosenLayout): Content {
  const kicker = content.get('kicker');
  if (!kicker || chosen.slots.has('kicker')) return content;
  const rest = new Map(content);
  rest.delete('kicker');
  const [first, ...others] = content.get('source') ?? [];
  const [above] = kicker;
  const joined =
    kicker.length === 1 && above?.type === 'text' && first?.type === 'text'
      ? [joinTexts(above.paragraphs, first.paragraphs)]
      : [...kicker, ...(first ? [first] : [])];
  return rest.set('source', [...joined, ...others]);
}

/** Two texts on one line, as far as their first paragraphs go. */
function joinTexts(before: readonly Paragraph[], after: readonly Paragraph[]): Block {
  const [last] = before.slice(-1);
  const [first, ...others] = after;
  if (!last || !first) return { type: 'text', paragraphs: [...before, ...after] };
  const dot: Run = { text: ' · ', lang: last.runs.at(-1)?.lang ?? 'en' };
  const line: Paragraph = { ...first, runs: [...last.runs, dot, ...first.runs] };
  return { type: 'text', paragraphs: [...before.slice(0, -1), line, ...others] };
}

/** Where one figure is too long for a line, or too tall for its slot, all of the slide are set as running text. */
function lowerFigures(content: Content, preparing: Preparing): Content {
  const large = Array.from(content).some(([name, blocks]) => {
    const slot = preparing.chosen.slots.get(name);
    return slot && blocks.some((block) => isTooLarge(block, slot, preparing));
  });
  if (!large) return content;
  const lower = (paragraph: Paragraph): Paragraph =>
    paragraph.role === 'number' ? { ...paragraph, role: 'lead' } : paragraph;
  const lowerBlock = (block: Block): Block =>
    block.type === 'text' ? { ...block, paragraphs: block.paragraphs.map(lower) } : block;
  return new Map(Array.from(content, ([name, blocks]) => [name, blocks.map(lowerBlock)]));
}

function isTooLarge(block: Block, slot: Slot, { chosen, fonts, annex }: Preparing): boolean {
  if (block.type !== 'text') return false;
  const figures = block.paragraphs.filter(({ role }) => role === 'number');
  if (figures.length === 0) return false;
  const look = textLook(slot, chosen.layout, capsOf(annex).at(-1) ?? 14, annex);
  const { box, insets } = slot;
  const width = box.width - insets.left - insets.right;
  const height = box.height - insets.top - insets.bottom;
  return (
    textHeight(block.paragraphs, width, look, fonts) > height ||
    textWidths(figures, look, fonts).natural > width
  );
}

/** A table with more columns than its slot has room for is told as a list. */
function readable(block: Block, slot: Slot, spec: SlideSpec, preparing: Preparing): Block {
  if (block.type !== 'table' || fitsWidth(block, slot, preparing)) return block;
  preparing.lose({
    rule: 'deck/loss',
    message: `Unexpected table of ${block.rows[0]?.length ?? 0} columns on “${textOf(spec.title)}”, expected columns that leave room for their words: it is shown as a list`,
    hint: 'Take columns away, or shorten the longest words of the table',
  });
  return { type: 'text', paragraphs: tellTable(block) };
}

function fitsWidth(table: TableBlock, slot: Slot, { chosen, fonts, annex }: Preparing): boolean {
  const look = tableLook(chosen.layout, capsOf(annex).at(-1) ?? 14, annex);
  const width = slot.box.width - slot.insets.left - slot.insets.right;
  if (leastWidth(table, look, fonts) > width) return false;
  const columns = columnWidths(table, width, look, fonts);
  const header = table.head.length > 0 ? rowHeight(table.head, columns, headLook(look), fonts) : 0;
  return header <= slot.box.height * MOST_HEADER;
}

function tellTable({ head, rows }: TableBlock): Paragraph[] {
  return rows.map((cells): Paragraph => {
    const runs = cells.flatMap((cell, at): Run[] => {
      const words = cell.paragraphs.flatMap((paragraph) => paragraph.runs);
      const dots = cell.dots ? [{ text: cell.dots.alt, lang: words[0]?.lang ?? 'en' }] : [];
      const own = words.length > 0 ? words : dots;
      const label = head[at]?.paragraphs.flatMap((paragraph) => paragraph.runs) ?? [];
      const [first] = own;
      if (!first) return [];
      const named =
        label.length > 0 && at > 0 ? [...label, { text: '\u00A0: ', lang: first.lang }] : [];
      return [...(at > 0 ? [{ text: ' · ', lang: first.lang }] : []), ...named, ...own];
    });
    return { runs, level: 0, marker: 'bullet', role: 'body' };
  });
}
