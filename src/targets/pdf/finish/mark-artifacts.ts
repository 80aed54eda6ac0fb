/** Page contents → the same in fewer bytes, with all that is painted outside the structure marked as an artifact. */
import { dictOf, inherited, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { streamData } from '../objects/parse-file.ts';
import type { PdfDict, PdfFile, PdfStream, PdfValue } from '../objects/values.ts';
import { isStream, nameOf } from '../objects/values.ts';
import { deflate } from '../objects/write-file.ts';
import { readPageFont, type PageFont } from '../check/page-fonts.ts';
import type { Operation } from './content-operations.ts';
import { isTag, readOperations } from './content-operations.ts';
import { joinSigns } from './join-signs.ts';
import type { Span } from './untagged-spans.ts';
import { UntaggedSpans } from './untagged-spans.ts';

/**
 * Wraps rules, backgrounds, running heads and page numbers into `/Artifact` (PDF/UA-1, §7.1): whatever
 * is neither structure nor artifact is an error, and what belongs to the text has a tag already.
 */
export function markArtifacts(file: PdfFile): void {
  const marking: Marking = { file, done: new Set(), fonts: new Map() };
  for (const { page } of pagesOf(file)) {
    const streams = itemsOf(file, page.get('Contents')).map((item) => resolve(file, item));
    for (const stream of streams) {
      if (isStream(stream)) markStream(marking, stream, inherited(file, page, 'Resources'));
    }
  }
}

/** What is remembered from one stream to the next. */
type Marking = {
  readonly file: PdfFile;
  readonly done: Set<PdfStream>;
  readonly fonts: Map<PdfDict, PageFont>;
};

function markStream(marking: Marking, stream: PdfStream, resources: PdfValue): void {
  const { file, done } = marking;
  if (done.has(stream)) return;
  done.add(stream);
  const printed = streamData(stream);
  if (printed === undefined) return;
  const data = joinSigns(printed, (name) => widthsOf(marking, resources, name));
  const forms = (name: string) => taggedForm(file, resources, name);
  const { spans, tagged } = untaggedSpans(readOperations(data), forms);
  for (const form of tagged) {
    markStream(marking, form, resolve(file, form.dict.get('Resources')) ?? resources);
  }
  stream.data = deflate(wrap(data, spans));
  stream.dict.set('Filter', 'FlateDecode');
  stream.dict.delete('DecodeParms');
}

function widthsOf({ file, fonts }: Marking, resources: PdfValue, name: string) {
  const font = dictOf(file, dictOf(file, dictOf(file, resources)?.get('Font'))?.get(name));
  if (font === undefined) return undefined;
  const { bytes, widthOf } = readPageFont(file, font, fonts);
  return bytes === 2 ? widthOf : undefined;
}

/** Finds what is painted outside marked content, neighbours joined, and the forms with tags inside. */
function untaggedSpans(
  operations: readonly Operation[],
  formOf: (name: string) => PdfStream | undefined,
): { spans: readonly Span[]; tagged: readonly PdfStream[] } {
  const found = new UntaggedSpans();
  const tagged: PdfStream[] = [];
  for (const operation of operations) {
    const form = operation.word === 'Do' ? formOf(nameOf(operation.operands[0])) : undefined;
    if (form === undefined) found.see(operation);
    else {
      tagged.push(form);
      found.close();
    }
  }
  found.close();
  return { spans: found.spans, tagged };
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
      word === 'Do' && taggedForm(file, inner ?? resources, nameOf(operands[0])) !== undefined,
  );
  return nested || operations.some(isTag) ? form : undefined;
}
