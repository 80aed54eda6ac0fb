/** Paragraphs in a style → the height that they need. */
import type { Paragraph, Run } from '../slide-spec.ts';
import type { LevelStyle, Spacing } from '../template/template-model.ts';
import { LONGEST_WORD, countLines, totalWidth, widestWord } from './break-lines.ts';
import type { Glyph } from './break-lines.ts';
import type { Fonts } from './open-fonts.ts';
import { lookKey, roleSpace, runSize, sizeOf, styleOf } from './text-look.ts';
import type { TextLook } from './text-look.ts';

/** Turns a paragraph into characters with their widths. */
export function glyphsOf(paragraph: Paragraph, look: TextLook, fonts: Fonts): Glyph[] {
  return paragraph.runs.flatMap((run) => glyphsOfRun(run, paragraph, look, fonts));
}

function glyphsOfRun(run: Run, paragraph: Paragraph, look: TextLook, fonts: Fonts): Glyph[] {
  const size = runSize(paragraph, look, run);
  const { font, bold } = styleOf(paragraph, look, run);
  const face = fonts.face(font, bold, run.italic === true);
  return Array.from(run.text, (character) => ({
    character,
    width: face.advance(character.codePointAt(0) ?? 32) * size,
  }));
}

function linePitch(paragraph: Paragraph, look: TextLook, fonts: Fonts): number {
  const size = sizeOf(paragraph, look);
  const pitches = paragraph.runs.map((run) => {
    const { font, bold } = styleOf(paragraph, look, run);
    return fonts.face(font, bold, run.italic === true).pitch;
  });
  const natural = size * Math.max(1.2, ...pitches);
  const { line } = levelOf(paragraph, look);
  return 'points' in line ? line.points : natural * line.share;
}

function levelOf(paragraph: Paragraph, look: TextLook): LevelStyle {
  const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
  if (!level) throw new Error('A text style has no levels');
  return level;
}

function spacing(value: Spacing, size: number): number {
  return 'points' in value ? value.points : value.share * size * 1.2;
}

/** Left margin of a paragraph in points: the level's own, none for one without a marker. */
export function marginOf(paragraph: Paragraph, look: TextLook): number {
  if (paragraph.marker === 'none') return 0;
  const { marginLeft, indent } = levelOf(paragraph, look);
  if (paragraph.marker === 'bullet' && indent < 0) return marginLeft;
  // Numbers want more room than bullets: two digits and a full stop.
  const wide = sizeOf(paragraph, look) * 1.5;
  return marginLeft + indent + Math.max(wide, -indent);
}

/** Lines that a paragraph takes in `width` points. */
export function linesOf(paragraph: Paragraph, width: number, look: TextLook, fonts: Fonts): number {
  return fonts.remember(paragraph, `lines ${width} ${lookKey(paragraph, look)}`, () =>
    countLines(glyphsOf(paragraph, look, fonts), width - marginOf(paragraph, look)),
  );
}

/** Height of one paragraph in points, the spaces around it included. */
export function paragraphHeight(
  paragraph: Paragraph,
  width: number,
  look: TextLook,
  fonts: Fonts,
): number {
  const { before, after } = levelOf(paragraph, look);
  const size = sizeOf(paragraph, look);
  const lines = linesOf(paragraph, width, look, fonts) * linePitch(paragraph, look, fonts);
  if (look.tight) return lines;
  return spacing(before, size) + roleSpace(paragraph, look) + spacing(after, size) + lines;
}

/** Height of paragraphs one below the other, in points. */
export function textHeight(
  paragraphs: readonly Paragraph[],
  width: number,
  look: TextLook,
  fonts: Fonts,
): number {
  return paragraphs.reduce(
    (sum, paragraph) => sum + paragraphHeight(paragraph, width, look, fonts),
    0,
  );
}

/** How wide paragraphs are, in points. */
export interface TextWidths {
  /** Their longest word. */
  readonly least: number;
  /** The same, where words too long to keep whole are cut. */
  readonly cut: number;
  /** Their longest line. */
  readonly natural: number;
}

/** Measures the narrowest and the natural width of paragraphs. */
export function textWidths(
  paragraphs: readonly Paragraph[],
  look: TextLook,
  fonts: Fonts,
): TextWidths {
  let least = 0;
  let cut = 0;
  let natural = 0;
  for (const paragraph of paragraphs) {
    const widths = fonts.remember(paragraph, `widths ${lookKey(paragraph, look)}`, () => {
      const glyphs = glyphsOf(paragraph, look, fonts);
      const piece = widestWord(glyphs, LONGEST_WORD);
      return { word: widestWord(glyphs), piece, line: totalWidth(glyphs) };
    });
    const margin = marginOf(paragraph, look);
    least = Math.max(least, widths.word + margin);
    cut = Math.max(cut, widths.piece + margin);
    natural = Math.max(natural, widths.line + margin);
  }
  return { least, cut, natural };
}
