/** What a slide says, before anybody knows where on the slide it stands. */

/** Colours by meaning; what a theme or template makes of them is decided when the slide is written. */
export type Tone = 'soft' | 'accent' | 'p1' | 'p2' | 'p3';

/** Where a run leads: outside, or to the first slide of another section. */
export type Link = { readonly url: string } | { readonly slide: string };

/** A piece of text of one look. */
export interface Run {
  readonly text: string;
  /** BCP 47: proofing and screen readers need it on every run. */
  readonly lang: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly tone?: Tone;
  /** Set on a filled ground: the mark of a priority. */
  readonly badge?: Tone;
  readonly link?: Link;
}

/** The part that a paragraph plays; sizes follow from it. */
export type Role = 'body' | 'heading' | 'lead' | 'number' | 'small';

/** A paragraph or an item of a list. */
export interface Paragraph {
  readonly runs: readonly Run[];
  /** Depth in nested lists, from 0. */
  readonly level: number;
  readonly marker: 'none' | 'bullet' | 'number';
  /** The number of a numbered item. */
  readonly ordinal?: number;
  readonly role: Role;
}

/** The signature: a check's dots. */
export interface Dots {
  /** Absent where the check has no rating. */
  readonly rating?: number;
  readonly max: number;
  readonly target: number;
  /** The text alternative, such as `2 of 3: Managed`. */
  readonly alt: string;
}

/** A cell of a table. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly dots?: Dots;
  readonly align?: 'right' | 'center';
}

/** Paragraphs and lists. */
export interface TextBlock {
  readonly type: 'text';
  readonly paragraphs: readonly Paragraph[];
}

/** A table; without a header row `head` is empty. */
export interface TableBlock {
  readonly type: 'table';
  readonly alt: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Relative widths; empty: from what the cells hold. */
  readonly shares: readonly number[];
  /** Rows on one slide at most, the header apart. */
  readonly most?: number;
}

/** Preformatted lines. */
export interface CodeBlock {
  readonly type: 'code';
  readonly lines: readonly string[];
  readonly lang: string;
}

/** A picture. */
export interface PictureBlock {
  readonly type: 'picture';
  /** PNG, JPEG or GIF; for a vector picture its PNG twin. */
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'gif';
  /** The vector original. */
  readonly svg?: Uint8Array;
  /** Pixels; only the ratio counts. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** One series of a chart. */
export interface Series {
  readonly name: string;
  /** Undefined where the series has nothing to say of a label. */
  readonly values: readonly (number | undefined)[];
  readonly tone: Tone | 'dot';
}

/**
 * Bars lie on their side; `stages` is one bar of lengths of time, in days; a matrix has its first series along,
 * the others down.
 */
export type ChartKind = 'radar' | 'bars' | 'stacked-bars' | 'stages' | 'matrix';

/** A native chart. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly kind: ChartKind;
  /** One a row; those of a matrix are written on their points, `|` dividing lines. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** The end of the value axis, where the scale is known. */
  readonly max?: number;
  /** Points, where it need not fill its slot. */
  readonly height?: number;
  /** How values are written: a number format of spreadsheets; for a matrix, those along. */
  readonly format?: string;
  readonly alt: string;
  readonly lang: string;
}

/** One box of words. */
export interface ShapeBox {
  readonly paragraphs: readonly Paragraph[];
  /** Depth in a tree, from 0. */
  readonly level: number;
  /** The colour of its edge; soft where absent. */
  readonly tone?: Tone;
}

/** Boxes of words that belong together: a chain whose links are arrows, or a tree whose branches are lines. */
export interface ShapesBlock {
  readonly type: 'shapes';
  readonly form: 'chain' | 'tree';
  readonly boxes: readonly ShapeBox[];
  readonly alt: string;
}

/** Anything that fills a slot. */
export type Block = TextBlock | TableBlock | CodeBlock | PictureBlock | ChartBlock | ShapesBlock;

/** The paragraphs of a block's words, wherever in it they stand; none for what is drawn, or code. */
export function paragraphsIn(block: Block): readonly Paragraph[] {
  switch (block.type) {
    case 'text':
      return block.paragraphs;
    case 'table':
      return [block.head, ...block.rows].flat().flatMap((cell) => cell.paragraphs);
    case 'shapes':
      return block.boxes.flatMap((box) => box.paragraphs);
    default:
      return [];
  }
}

/** A slide as its template wrote it. */
export interface SlideSpec {
  /** Id of the section: what links lead to. */
  readonly id: string;
  /** The kind of slide: see `kinds.ts`. */
  readonly kind: string;
  /** The deck's part to which it belongs: PowerPoint's own sections. */
  readonly part?: string;
  readonly title: readonly Run[];
  /** Blocks by slot. */
  readonly slots: ReadonlyMap<string, readonly Block[]>;
  readonly notes: readonly Paragraph[];
}

/** The words of a list of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
