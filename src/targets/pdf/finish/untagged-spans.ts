/** Operations of a content stream, one after the other → the stretches that paint outside of any tag. */
import { isTag, type Operation } from './content-operations.ts';

/** A stretch of a content stream, in bytes. */
export type Span = { readonly start: number; readonly end: number };

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINT_AT_ONCE = new Set(['Do', 'sh', 'EI']);

/** A mark that is open: one of the structure, or another with the place where it begins. */
type Mark = 'tag' | { readonly start: number };

/**
 * Collects the stretches. A path, a text or a mark that is none of the structure's is one object from
 * its first operation to its last, which a stretch holds whole or not at all (ISO 32000-1, §14.6.1).
 */
export class UntaggedSpans {
  readonly spans: Span[] = [];
  readonly #marks: Mark[] = [];
  #open: Span | undefined;
  #path: number | undefined;
  #text: number | undefined;

  /** Looks at the next operation. */
  see(operation: Operation): void {
    const { word, start, end } = operation;
    if (word === 'BDC' || word === 'BMC') this.#beginMark(operation);
    else if (word === 'EMC') this.#endMark(end);
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

  #beginMark(operation: Operation): void {
    if (!isTag(operation)) {
      this.#marks.push({ start: operation.start });
      return;
    }
    this.close();
    // What is shown after a tag in the same text is marked sign by sign.
    this.#text = undefined;
    this.#marks.push('tag');
  }

  #endMark(end: number): void {
    const mark = this.#marks.pop();
    const open = this.#open;
    if (open === undefined || mark === undefined || mark === 'tag') return;
    if (mark.start >= open.start) this.#open = { ...open, end };
  }

  #endText(end: number): void {
    this.#text = undefined;
    if (this.#open !== undefined) this.#open = { ...this.#open, end };
  }

  #paint(start: number, end: number): void {
    if (this.#marks.includes('tag')) return;
    const around = this.#marks.map((mark) => (mark === 'tag' ? start : mark.start));
    this.#open = { start: this.#open?.start ?? Math.min(start, ...around), end };
  }
}
