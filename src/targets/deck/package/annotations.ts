/** What PptxGenJS cannot write: said beside its file, by slide and by object name, and put in by the graft. */
import type { Paragraph } from '../slide-spec.ts';

/** The properties of one paragraph; what is left out is inherited. */
export interface ParagraphNote {
  /** The size in points that its placeholder gives: runs of this size do not say it again. */
  readonly inheritedSize?: number;
  /** From 0. */
  readonly level?: number;
  /** Points. */
  readonly marginLeft?: number;
  readonly indent?: number;
  readonly before?: number;
  readonly align?: 'r' | 'ctr';
  /** True to keep punctuation inside the box where the template lets it hang. */
  readonly keepsPunctuation?: true;
  /** A bullet, the start of a numbered list, or no marker at all. */
  readonly marker?: 'none' | 'bullet' | { readonly startAt: number };
}

/** One object of a slide. */
export interface ObjectNote {
  /** Name in the selection pane. */
  readonly name: string;
  /** Alternative text. */
  readonly alt?: string;
  /** The placeholder that it fills. */
  readonly holder?: { readonly type: string; readonly idx: number };
  /** True when it stands exactly where its placeholder does, and so inherits its place. */
  readonly inheritsBox?: true;
  /** Properties of its paragraphs, those of all cells in turn for a table. */
  readonly paragraphs?: readonly ParagraphNote[];
  /** Whether a table's first row is its header. */
  readonly header?: boolean;
  /** Objects of one group share its key. */
  readonly group?: string;
  /** The vector original of a picture. */
  readonly svg?: Uint8Array;
}

/** Several objects that are one to the reader. */
export interface GroupNote {
  readonly name: string;
  readonly alt: string;
}

/** A placeholder that every slide carries at its foot. */
export interface FootNote {
  readonly type: 'ftr' | 'sldNum';
  readonly idx: number;
  /** Empty for a slide number. */
  readonly text: string;
  /** Points, where it is not the placeholder's own size. */
  readonly size?: number;
}

/** One slide. */
export interface SlideNote {
  /** Path of the template's layout. */
  readonly layout: string;
  /** Language of what is not text of the author: foot, end of paragraphs. */
  readonly lang: string;
  readonly objects: ReadonlyMap<string, ObjectNote>;
  readonly groups: ReadonlyMap<string, GroupNote>;
  readonly feet: readonly FootNote[];
  /** Speaker notes. */
  readonly notes: readonly Paragraph[];
  /** The part of the deck to which it belongs. */
  readonly part?: string;
}

/** What PptxGenJS wrote, with what it could not. */
export interface WrittenDeck {
  readonly bytes: Uint8Array;
  /** One for each slide, in order. */
  readonly slides: readonly SlideNote[];
}
