/** A layout → what it is for, told by its placeholders where neither its name nor its type says so. */
import type { DeckTemplate, Layout, Placeholder } from './template-model.ts';

/** What is no content: titles, dates, footers, numbers. */
export const FURNITURE = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'title', 'ctrTitle', 'vertTitle']);
const PICTURES = new Set(['pic', 'media', 'clipArt']);

/** Shares of the slide: smaller holes hold labels, not content. */
const LEAST_AREA = 0.04;
/** A title narrower than this stands beside the content, as in captions. */
const LEAST_TITLE = 0.6;
/** One hole smaller than this, under a title this low, is what a section says of itself. */
const MOST_SECTION = 0.25;
const SECTION_TOP = 0.15;

/** The title of a layout; undefined where it has none, or one that is written downwards. */
export function titleOf({ placeholders }: Layout): Placeholder | undefined {
  return placeholders.find(
    ({ type, vertical }) => (type === 'title' || type === 'ctrTitle') && !vertical,
  );
}

/** The holes that can take anything, in reading order; what is too small to hold content is left alone. */
export function contentHoles(template: DeckTemplate, holes: readonly Placeholder[]): Placeholder[] {
  const least = template.width * template.height * LEAST_AREA;
  return holes
    .filter(({ type, vertical }) => !FURNITURE.has(type) && !PICTURES.has(type) && !vertical)
    .filter(({ box }) => box.width * box.height >= least)
    .toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
}

/**
 * Names the type of a layout in the words of the format (`title`, `secHead`, `obj`, `twoObj`, `titleOnly`, `tbl`) and
 * `threeObj`; undefined where its placeholders make none of them.
 */
export function shapeOf(template: DeckTemplate, layout: Layout): string | undefined {
  const { placeholders } = layout;
  const title = titleOf(layout);
  if (!title || placeholders.some(({ vertical }) => vertical)) return undefined;
  if (title.type === 'ctrTitle' || placeholders.some(({ type }) => type === 'subTitle')) {
    return 'title';
  }
  if (title.box.width < template.width * LEAST_TITLE) return undefined;
  const holes = contentHoles(template, placeholders);
  const [first] = holes;
  if (!first) return 'titleOnly';
  if (holes.length === 1) {
    if (isSection(template, title, first)) return 'secHead';
    return first.type === 'tbl' ? 'tbl' : 'obj';
  }
  if (holes.length > 3 || !standSideBySide(holes)) return undefined;
  return holes.length === 2 ? 'twoObj' : 'threeObj';
}

function isSection(
  template: DeckTemplate,
  title: Placeholder,
  { type, box }: Placeholder,
): boolean {
  const share = (box.width * box.height) / (template.width * template.height);
  return type === 'body' && share < MOST_SECTION && title.box.y > template.height * SECTION_TOP;
}

function standSideBySide(holes: readonly Placeholder[]): boolean {
  return holes.slice(1).every(({ box }, at) => {
    const before = holes[at]?.box ?? box;
    const shared =
      Math.min(before.y + before.height, box.y + box.height) - Math.max(before.y, box.y);
    const clear = box.x >= before.x + before.width * 0.9;
    return clear && shared > Math.min(before.height, box.height) / 2;
  });
}
