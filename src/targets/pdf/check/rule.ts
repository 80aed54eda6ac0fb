/** What a rule on a PDF is. */
import type { StructElement } from '../finish/structure-tree.ts';
import type { PdfFile } from '../objects/values.ts';
import type { ShownText } from './read-texts.ts';
import type { PageScan } from './scan-content.ts';

/** A PDF with what several rules need of it. */
export type CheckedPdf = {
  readonly file: PdfFile;
  /** Fonts that may be there, by the beginning of their PostScript names; undefined: any. */
  readonly families: readonly string[] | undefined;
  /** Words that readers need not hear: running heads, and what the document hides; undefined: any. */
  readonly unheard: readonly string[] | undefined;
  /** Every element of the structure, parents before children. */
  readonly elements: readonly StructElement[];
  /** What was found on each page, in order. */
  readonly scans: readonly PageScan[];
  /** Every text on the pages, in the order painted. */
  readonly texts: readonly ShownText[];
  /** Type of the structure element by page (or form) and number of the marked content. */
  readonly content: ReadonlyMap<string, string>;
};

/** A rule: its id, a clause of ISO 14289-1 where it has one, and what breaks it. */
export type PdfRule = {
  readonly rule: string;
  /** What is so when the rule is met. */
  readonly says: string;
  readonly problems: (pdf: CheckedPdf) => string[];
};
