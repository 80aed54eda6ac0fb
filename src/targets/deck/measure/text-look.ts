/** The look of a box of text: the template's levels at the size chosen, and what a paragraph's role makes of them. */
import type { Paragraph, Role, Run } from '../slide-spec.ts';
import type { LevelStyle } from '../template/template-model.ts';

/** How text looks in one box. */
export interface TextLook {
  /** The levels that the placeholder gives; sizes are scaled by `scale`. */
  readonly levels: readonly LevelStyle[];
  /** Chosen size ÷ the template's size of the first level. */
  readonly scale: number;
  /** No text is set smaller, in points. */
  readonly least: number;
  /** The heading's and the code's families. */
  readonly headingFont: string;
  readonly codeFont: string;
  /** True in tables: no space around paragraphs. */
  readonly tight?: true;
}

/** What a role does to the size. */
const ROLE_SCALE: Readonly<Record<Role, number>> = {
  body: 1,
  heading: 1,
  lead: 1.3,
  number: 2.4,
  small: 0.8,
};

/** The size of a paragraph in points, to the half point. */
export function sizeOf(paragraph: Paragraph, look: TextLook): number {
  const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
  const wanted = (level?.size ?? 18) * look.scale * ROLE_SCALE[paragraph.role];
  return Math.round(Math.max(wanted, look.least) * 2) / 2;
}

/** Monospaced letters look larger than others of their size. */
const CODE_SCALE = 0.92;

/** The size of a run in points, to the half point: code in a sentence is set a little smaller. */
export function runSize(paragraph: Paragraph, look: TextLook, run: Run): number {
  const size = sizeOf(paragraph, look);
  const sentence = paragraph.runs.some(({ code }) => !code);
  if (!run.code || !sentence) return size;
  return Math.max(Math.round(size * CODE_SCALE * 2) / 2, Math.min(size, look.least));
}

/** Space above a paragraph that its role adds to the level's, in points; none in tables. */
export function roleSpace({ role }: Paragraph, look: TextLook): number {
  if (look.tight) return 0;
  return role === 'heading' || role === 'small' ? 6 : 0;
}

/** The family and weight of a run. */
export function styleOf(
  paragraph: Paragraph,
  look: TextLook,
  run: Run,
): { readonly font: string; readonly bold: boolean } {
  const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
  const bold =
    run.bold === true ||
    run.badge !== undefined ||
    paragraph.role === 'heading' ||
    level?.bold === true;
  if (run.code) return { font: look.codeFont, bold };
  if (paragraph.role === 'number') return { font: look.headingFont, bold };
  return { font: level?.font ?? 'Calibri', bold };
}

/** Words for a look: two of the same words measure a paragraph alike. */
export function lookKey(paragraph: Paragraph, look: TextLook): string {
  const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
  const { font, bold, marginLeft, indent } = level ?? {};
  return [
    sizeOf(paragraph, look),
    font,
    bold,
    marginLeft,
    indent,
    look.headingFont,
    look.codeFont,
  ].join();
}
