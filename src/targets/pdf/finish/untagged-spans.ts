/** Operations of a content stream, one after the other → the stretches that paint outside of any tag. */
import type { Operation } from './content-operations.ts';

/** A stretch of a content stream, in bytes. */
export type Span = { readonly start: number; readonly end: number };

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINT_AT_ONCE = new Set(['Do', 'sh', 'EI']);

/**
 * Collects the stretches. A path or a text is one object from its first operation to its last, and no
 * mark may stand inside of it (ISO 32000-1, §14.6.1).
 */
export class UntaggedSpans {
  readonly spans: Span[] = [];
  #depth = 0;
  #open: Span | undefined;
  #path: number | undefined;
  #text: number | undefined;

  /** Looks at the next operation. */
  see({ word, start, end }: Operation): void {
    if (word === 'BDC' || word === 'BMC') {
      this.close();
      this.#depth++;
    } else if (word === 'EMC') this.#depth--;
    else if (word === 'BT') this.#text = start;
    else if (word === 'ET') this.#endText(end);
    else if (PATH.has(word)) this.#path ??= start;
    else if (SHOW_TEXT.has(word)) this.#paint(this.#text ?? start, end);
    else if (PAINT_AT_ONCE.has(word)) this.#paint(start, end);
    else if (PAINT_PATH.has(word)) this.#paint(this.#path ?? start, end);
    if (PAINT_PATH.has(word) || word === 'n') this.#path = undefined;
  }

  /** Ends the stretch that is open: what comes next is tagged. */
  close(): void {
    if (this.#open !== undefined) this.spans.push(this.#open);
    this.#open = undefined;
  }

  #paint(start: number, end: number): void {
    if (this.#depth === 0) this.#open = { start: this.#open?.start ?? start, end };
  }

  #endText(end: number): void {
    this.#text = undefined;
    if (this.#open !== undefined) this.#open = { ...this.#open, end };
  }
}
