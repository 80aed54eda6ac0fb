/** A slide's text → the characters that the fonts can show. */
import type { Fonts } from '../measure/open-fonts.ts';
import type { Block, Cell, Paragraph, Run, SlideSpec } from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
/**
 * Makes a slide's text ready: the narrow no-break space becomes the plain one where the font lacks it.
 *
 * Nothing is put into long paths and commands to let them break: they are made to be copied, and renderers cut
 * a word that is wider than its box between letters, which is how it is measured.
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
      return { ...run, text: shown };
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
  if (block.type === 'shapes') {
    const boxes = block.boxes.map((box) => ({ ...box, paragraphs: ready(box.paragraphs) }));
    return { ...block, boxes };
  }
  if (block.type !== 'table') return block;
  const row = (cells: readonly Cell[]): Cell[] =>
    cells.map((cell) => ({ ...cell, paragraphs: ready(cell.paragraphs) }));
  return { ...block, head: row(block.head), rows: block.rows.map(row) };
}
