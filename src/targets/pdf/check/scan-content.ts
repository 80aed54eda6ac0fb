/** The contents of the pages → what is painted outside of the structure, and whether there is text. */
import type { Operation, OperationReader } from '../finish/content-operations.ts';
import { dictOf, inherited, itemsOf, resolve } from '../objects/access.ts';
import { stringBytes } from '../objects/strings.ts';
import type {
  PdfDict,
  PdfFile,
  PdfRef,
  PdfStream,
  PdfString,
  PdfValue,
} from '../objects/values.ts';
import { isDict, isRef, isStream, isString, nameOf } from '../objects/values.ts';
import { contentKey } from './tagged-content.ts';

const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI']);

/** What was found on a page. */
export type PageScan = {
  readonly problems: string[];
  /** Signs that their font does not have. */
  readonly missing: string[];
  /** Whether some text belongs to the structure. */
  text: boolean;
};

/** A file, with the keys of the content that its structure knows. */
export type TaggedPdf = {
  readonly file: PdfFile;
  readonly content: ReadonlyMap<string, string>;
  readonly operationsOf: OperationReader;
};

/** Scans a page with the forms it draws; `number` counts from 1. */
export function scanPage(
  pdf: TaggedPdf,
  { ref, page }: { readonly ref: PdfRef; readonly page: PdfDict },
  number: number,
): PageScan {
  const scan: PageScan = { problems: [], missing: [], text: false };
  const resources = dictOf(pdf.file, inherited(pdf.file, page, 'Resources'));
  for (const item of itemsOf(pdf.file, page.get('Contents'))) {
    const stream = resolve(pdf.file, item);
    if (!isStream(stream)) continue;
    const place = { pdf, scan, page: `page ${number}`, owner: ref.ref, resources };
    new StreamScan(place, []).read(stream);
  }
  return scan;
}

/** Where a stream is drawn, and whose its marked content is. */
type Place = {
  readonly pdf: TaggedPdf;
  readonly scan: PageScan;
  readonly page: string;
  /** Number of the page's or form's object. */
  readonly owner: number;
  readonly resources: PdfDict | undefined;
};

type Kind = 'tag' | 'artifact' | 'other';
type Mark = { readonly kind: Kind; readonly inText: boolean };

class StreamScan {
  readonly #place: Place;
  readonly #marks: Mark[];
  #inText = false;

  constructor(place: Place, around: readonly Mark[]) {
    this.#place = place;
    this.#marks = [...around];
  }

  read(stream: PdfStream): void {
    for (const operation of this.#place.pdf.operationsOf(stream)) this.#see(operation);
  }

  // Operands are read when they are asked for, and most are not.
  #see(operation: Operation): void {
    const { word } = operation;
    if (SHOW.has(word)) {
      this.#paint(word);
      this.#show(operation.operands);
    } else if (word === 'BT' || word === 'ET') this.#inText = word === 'BT';
    else if (word === 'BDC' || word === 'BMC') this.#beginMark(operation.operands);
    else if (word === 'EMC') this.#endMark();
    else if (word === 'Do') this.#draw(nameOf(operation.operands[0]));
    else if (PAINT.has(word)) this.#paint(word);
  }

  #beginMark(operands: readonly PdfValue[]): void {
    const kind = this.#kindOf(operands);
    if (kind === 'tag' && this.#has('artifact')) this.#problem('tag in an artifact');
    this.#marks.push({ kind, inText: this.#inText });
  }

  #endMark(): void {
    if (this.#marks.pop()?.inText !== this.#inText) this.#problem('a mark crosses a text');
  }

  #kindOf(operands: readonly PdfValue[]): Kind {
    if (operands[0] === 'Artifact') return 'artifact';
    const { pdf, owner, resources } = this.#place;
    const [, given] = operands;
    const named = dictOf(pdf.file, resources?.get('Properties'))?.get(nameOf(given));
    const mcid = (isDict(given) ? given : dictOf(pdf.file, named))?.get('MCID');
    if (typeof mcid !== 'number') return 'other';
    const known = pdf.content.has(contentKey(owner, mcid));
    if (!known) this.#problem('a tag that is not in the structure');
    return 'tag';
  }

  #paint(word: string): void {
    if (!this.#has('tag') && !this.#has('artifact')) this.#problem(`${word} outside of any tag`);
  }

  // Chromium embeds fonts with two bytes a sign only; glyph 0 is the box of a missing sign.
  #show(operands: readonly PdfValue[]): void {
    const { scan, page } = this.#place;
    if (this.#has('tag')) scan.text = true;
    for (const operand of operands.flat()) {
      if (isString(operand) && hasNoGlyph(operand)) {
        scan.missing.push(`${page}: a sign without glyph`);
      }
    }
  }

  #draw(name: string): void {
    const { pdf, resources } = this.#place;
    const ref = dictOf(pdf.file, resources?.get('XObject'))?.get(name);
    const stream = resolve(pdf.file, ref);
    if (!isRef(ref) || !isStream(stream) || stream.dict.get('Subtype') !== 'Form') {
      this.#paint('a picture');
      return;
    }
    const own = dictOf(pdf.file, stream.dict.get('Resources')) ?? resources;
    const place = { ...this.#place, owner: ref.ref, resources: own };
    new StreamScan(place, this.#marks).read(stream);
  }

  #has(kind: Kind): boolean {
    return this.#marks.some((mark) => mark.kind === kind);
  }

  #problem(problem: string): void {
    this.#place.scan.problems.push(`${this.#place.page}: ${problem}`);
  }
}

function hasNoGlyph(shown: PdfString): boolean {
  const { written } = shown;
  // As Chromium writes it: hexadecimal, and no sign but 0 has four noughts.
  if (written.startsWith('<') && !written.includes('0000')) return false;
  const bytes = stringBytes(shown);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes.readUInt16BE(at) === 0) return true;
  }
  return false;
}
