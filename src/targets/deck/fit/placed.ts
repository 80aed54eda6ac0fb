/** What stands where on a slide: every box measured, nothing left to the viewer. */
import type { TextLook } from '../measure/text-look.ts';
import type {
  Cell,
  ChartBlock,
  Paragraph,
  PictureBlock,
  Run,
  SlideSpec,
  Tone,
} from '../slide-spec.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { Insets, Placeholder } from '../template/template-model.ts';
import type { Box } from '../units.ts';

interface Placed {
  readonly box: Box;
  /** The placeholder that it fills; absent for a free box. */
  readonly holder?: Placeholder;
  /** For the selection pane. */
  readonly name: string;
}

/** Text in a box. */
export interface PlacedText extends Placed {
  readonly type: 'text';
  readonly paragraphs: readonly Paragraph[];
  readonly look: TextLook;
  readonly insets: Insets;
  readonly anchor: Placeholder['anchor'];
  /** True for preformatted lines, which stand on a wash. */
  readonly code?: true;
}

/** One row: its height in points. */
export interface PlacedRow {
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** A table. */
export interface PlacedTable extends Placed {
  readonly type: 'table';
  readonly alt: string;
  readonly look: TextLook;
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly PlacedRow[];
  readonly header: boolean;
}

/** A picture. */
export interface PlacedPicture extends Placed {
  readonly type: 'picture';
  readonly picture: PictureBlock;
}

/** A native chart. */
export interface PlacedChart extends Placed {
  readonly type: 'chart';
  readonly chart: ChartBlock;
}

/** A box of words in its place. */
export interface PlacedBox {
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly tone?: Tone;
}

/** Boxes of words with what joins them. */
export interface PlacedShapes extends Placed {
  readonly type: 'shapes';
  readonly alt: string;
  readonly look: TextLook;
  readonly insets: Insets;
  readonly boxes: readonly PlacedBox[];
  /** Arrows that point down, and lines as thin boxes. */
  readonly links: readonly { readonly form: 'arrow' | 'line'; readonly box: Box }[];
}

/** Anything on a slide. */
export type PlacedItem = PlacedText | PlacedTable | PlacedPicture | PlacedChart | PlacedShapes;

/** The line at the foot. */
export interface PlacedFoot {
  readonly hole: Placeholder;
  readonly text: string;
  /** Points, where it is not the placeholder's own size. */
  readonly size?: number;
}

/** One slide of the deck, ready to be written. */
export interface PlacedSlide {
  readonly spec: SlideSpec;
  /** From 1; more than one when the content was split. */
  readonly page: number;
  readonly pages: number;
  readonly chosen: ChosenLayout;
  /** In reading order, the title first. */
  readonly items: readonly PlacedItem[];
  readonly title: readonly Run[];
  /** Absent where the layout has no place for it. */
  readonly foot?: PlacedFoot;
}

/** Something that could not be shown as it was meant. */
export interface Loss {
  /** Id of the rule. */
  readonly rule: string;
  /** One line. */
  readonly message: string;
  readonly hint?: string;
  /** Where the sources say what is lost; absent: the engagement as a whole. */
  readonly key?: LossKey;
  /** An error stops the build; a warning when absent. */
  readonly severity?: 'error';
}

/** A key of engagement.yaml: the template, or a kind of slide under `deck.layouts`. */
export type LossKey = 'template' | { readonly layout: string };
