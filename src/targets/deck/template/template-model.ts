/** What constat knows of a PowerPoint template: its layouts, their placeholders, and how text looks in them. */
import type { OpcPackage } from '../package/opc-package.ts';
import type { Box } from '../units.ts';

/** A space above or below a paragraph: in points, or a share of the line. */
export type Spacing = { readonly points: number } | { readonly share: number };

/** How a paragraph of one level looks, everything inherited resolved. */
export interface LevelStyle {
  /** Points. */
  readonly size: number;
  /** Family, theme names resolved. */
  readonly font: string;
  readonly bold: boolean;
  /** Left margin and first-line indent, in points. */
  readonly marginLeft: number;
  readonly indent: number;
  readonly line: Spacing;
  readonly before: Spacing;
  readonly after: Spacing;
  readonly bullet: boolean;
  /** Whether LibreOffice lets full stops and commas hang out of the box; PowerPoint does for Asian text only. */
  readonly hangs: boolean;
}

/** Inner margins of a text box, in points. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A hole of a layout. */
export interface Placeholder {
  /** The name in the layout, as PowerPoint's selection pane shows it. */
  readonly name: string;
  /** `obj` when the file says nothing. */
  readonly type: string;
  readonly idx: number;
  /** Set where text is written downwards. */
  readonly vertical?: true;
  readonly box: Box;
  readonly insets: Insets;
  readonly anchor: 't' | 'ctr' | 'b';
  /** Nine levels. */
  readonly levels: readonly LevelStyle[];
}

/** One layout of a template. */
export interface Layout {
  readonly name: string;
  readonly type: string;
  /** Path of its part. */
  readonly part: string;
  /** In the order of the file; footers and slide numbers too. */
  readonly placeholders: readonly Placeholder[];
  /** The look of text in no placeholder. */
  readonly other: readonly LevelStyle[];
  /** The look of body text, for boxes that stand in for a missing placeholder. */
  readonly body: readonly LevelStyle[];
  readonly fonts: ThemeFonts;
}

/** The theme's two families, and the one for code, which PowerPoint's themes do not name. */
export interface ThemeFonts {
  readonly heading: string;
  readonly text: string;
  readonly code: string;
}

/** A template, read. */
export interface DeckTemplate {
  readonly opc: OpcPackage;
  /** Path of the presentation part. */
  readonly presentation: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Of every master, in the order of PowerPoint's menu. */
  readonly layouts: readonly Layout[];
  /** Slides that the template shows as examples; none reaches a deck. */
  readonly examples: number;
}
