/** Page contents → the same, with all that is painted outside the structure marked as an artifact. */
import { dictOf, inherited, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { streamData } from '../objects/parse-file.ts';
import type { PdfDict, PdfFile, PdfStream, PdfValue } from '../objects/values.ts';
import { isStream } from '../objects/values.ts';
import { deflate } from '../objects/write-file.ts';
import type { Operation } from './content-operations.ts';
import { hasTags, readOperations } from './content-operations.ts';

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOW_TEXT = new Set(['Tj', 'TJ', "'", '"']);

/** A stretch of a content stream, in bytes. */
type Span = { readonly start: number; readonly end: number };

/**
 * Wraps rules, backgrounds, running heads and page numbers into `/Artifact` (PDF/UA-1, §7.1): whatever
 * is neither structure nor artifact is an error, and what belongs to the text has a tag already.
 */
export function markArtifacts(file: PdfFile): void {
  const done = new Set<PdfStream>();
  for (const { page } of pagesOf(file)) {
    const streams = itemsOf(file, page.get('Contents')).map((item) => resolve(file, item));
    for (const stream of streams) {
      if (isStream(stream)) markStream(file, stream, inherited(file, page, 'Resources'), done);
    }
  }
}

function markStream(
  file: PdfFile,
  stream: PdfStream,
  resources: PdfValue,
  done: Set<PdfStream>,
): void {
  if (done.has(stream)) return;
  done.add(stream);
  const data = streamData(stream);
  if (data === undefined) return;
  const forms = (name: string) => taggedForm(file, resources, name);
  const { spans, tagged } = untaggedSpans(readOperations(data), forms);
  for (const form of tagged) {
    markStream(file, form, resolve(file, form.dict.get('Resources')) ?? resources, done);
  }
  if (spans.length === 0) return;
  stream.data = deflate(wrap(data, spans));
  stream.dict.set('Filter', 'FlateDecode');
  stream.dict.delete('DecodeParms');
}

/** Finds what is painted outside marked content, neighbours joined, and the forms with tags inside. */
function untaggedSpans(
  operations: readonly Operation[],
  formOf: (name: string) => PdfStream | undefined,
): { spans: Span[]; tagged: PdfStream[] } {
  const spans: Span[] = [];
  const tagged: PdfStream[] = [];
  let depth = 0;
  let open: Span | undefined;
  let path: number | undefined;
  let text: number | undefined;
  const close = () => {
    if (open !== undefined) spans.push(open);
    open = undefined;
  };
  const paint = (start: number, end: number) => (open = { start: open?.start ?? start, end });
  for (const { word, start, end, operands } of operations) {
    if (word === 'BDC' || word === 'BMC') {
      close();
      depth++;
    } else if (word === 'EMC') depth--;
    else if (PATH.has(word)) path ??= start;
    else if (word === 'BT') text = start;
    else if (word === 'ET') text = undefined;
    else if (depth === 0 && SHOW_TEXT.has(word)) paint(text ?? start, end);
    else if (depth === 0 && PAINT_PATH.has(word)) paint(path ?? start, end);
    else if (word === 'Do') {
      const form = formOf(String(operands[0]));
      if (form !== undefined) tagged.push(form);
      if (form !== undefined) close();
      else if (depth === 0) paint(start, end);
    } else if (depth === 0 && (word === 'sh' || word === 'EI')) paint(start, end);
    if (word === 'ET' && open !== undefined) open = { ...open, end };
    if (PAINT_PATH.has(word) || word === 'n') path = undefined;
  }
  close();
  return { spans, tagged };
}

function wrap(data: Uint8Array, spans: readonly Span[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(data.subarray(at, start), Buffer.from('/Artifact BMC\n'));
    parts.push(data.subarray(start, end), Buffer.from('\nEMC'));
    at = end;
  }
  return Buffer.concat([...parts, data.subarray(at)]);
}

// A form that holds tags of its own (a group with opacity) is text, not decoration.
function taggedForm(file: PdfFile, resources: PdfValue, name: string): PdfStream | undefined {
  const forms = dictOf(file, dictOf(file, resources)?.get('XObject'));
  const form = resolve(file, forms?.get(name));
  if (!isStream(form) || form.dict.get('Subtype') !== 'Form') return undefined;
  const data = streamData(form);
  const inner: PdfDict | undefined = dictOf(file, form.dict.get('Resources'));
  if (data === undefined) return undefined;
  const operations = readOperations(data);
  const nested = operations.some(
    ({ word, operands }) =>
      word === 'Do' && taggedForm(file, inner ?? resources, String(operands[0])) !== undefined,
  );
  return nested || hasTags(operations) ? form : undefined;
}
