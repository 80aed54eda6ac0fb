/** A slide's text → the characters that the fonts can show and that lines can break. */
import type { Fonts } from '../measure/open-fonts.ts';
import type { Block, Cell, Paragraph, Run, SlideSpec } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
/** Longer than this, a path or an address must be allowed to break. */
const LONG_TOKEN = 24;

/**
 * Makes a slide's text ready: the narrow no-break space becomes the plain one where the font lacks it,
 * and long paths may break after their separators.
 */
export function readyText(
  spec: SlideSpec,
  { title, layout }: ChosenLayout,
  fonts: Fonts,
): SlideSpec {
  const readyRuns = (runs: readonly Run[], family: string): Run[] =>
    runs.map((run) => {
      const { code } = layout.fonts;
      const face = fonts.face(run.code ? code : family, run.bold === true, run.italic === true);
      const narrow = face.has(NARROW.charCodeAt(0));
      const shown = narrow ? run.text : run.text.replaceAll(NARROW, NO_BREAK);
      return { ...run, text: softenTokens(shown) };
    });
  const ready = (list: readonly Paragraph[]): Paragraph[] =>
    list.map((item) => {
      const family = item.role === 'number' ? layout.fonts.heading : layout.fonts.text;
      return { ...item, runs: readyRuns(item.runs, family) };
    });
  const titleFont = title?.levels[0]?.font ?? layout.fonts.heading;
  return {
    ...spec,
    title: readyRuns(spec.title, titleFont),
    slots: new Map(
      Array.from(spec.slots, ([name, blocks]) => [
        name,
        blocks.map((block) => readyBlock(block, ready)),
      ]),
    ),
  };
}

function readyBlock(block: Block, ready: (paragraphs: readonly Paragraph[]) => Paragraph[]): Block {
  if (block.type === 'text') return { ...block, paragraphs: ready(block.paragraphs) };
  if (block.type !== 'table') return block;
  const row = (cells: readonly Cell[]): Cell[] =>
    cells.map((cell) => ({ ...cell, paragraphs: ready(cell.paragraphs) }));
  return { ...block, head: row(block.head), rows: block.rows.map(row) };
}

/** Lets long unbroken words break after `/`, `\`, `.`, `_`, `-`, `:` and `@`. */
export function softenTokens(text: string): string {
  return text.replace(/[^\s\u00A0\u202F]+/g, (token) =>
    token.length <= LONG_TOKEN ? token : token.replace(/([/\\._:@-])(?=[^/\\])/g, '$1\u200B'),
  );
}
