/** What a reader of a file meets, and where in it. */

/** A stretch of text: a paragraph, a label, a value; words of two stretches are never read in one go. */
export interface ReadableText {
  /** Where in the file: a page, a part, the kind of a value; empty for the file itself. */
  readonly place: string;
  readonly text: string;
}

/** A file inside a file. */
export interface InnerFile {
  readonly place: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of one type of file → its texts, and the files inside it. */
export type TextReader = (bytes: Uint8Array) => readonly (ReadableText | InnerFile)[];
