/** Rules on what the pages paint: all of it is structure or artifact, and there is text. */
import { readOperations } from '../finish/content-operations.ts';
import { dictOf, inherited, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { streamData } from '../objects/parse-file.ts';
import { stringBytes } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfStream, PdfValue } from '../objects/values.ts';
import { isDict, isRef, isStream, isString, nameOf } from '../objects/values.ts';
import { unless } from './document-rules.ts';
import type { CheckedPdf, PdfRule } from './rule.ts';
import { contentKey } from './tagged-content.ts';

const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const PAINT = new Set([...SHOW, 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI']);

/** The rules, in the order they are reported. */
export const contentRules: readonly PdfRule[] = [
  {
    rule: '7.1-content',
    says: 'All that is painted is tagged or an artifact, and each tag is in the structure',
    problems: (pdf) => scanPages(pdf).flatMap((scan) => scan.problems),
  },
  {
    rule: 'text',
    says: 'The pages hold text, not pictures of it',
    problems: (pdf) =>
      unless(
        scanPages(pdf).some((scan) => scan.text),
        'no text',
      ),
  },
  {
    rule: '7.21-glyphs',
    says: 'Every sign has a glyph in its font',
    problems: (pdf) => scanPages(pdf).flatMap((scan) => scan.missing),
  },
  {
    rule: 'content-once',
    says: 'No content belongs to two elements',
    problems: ({ content }) =>
      unless(![...content.values()].includes('twice'), 'content claimed by two elements'),
  },
];

type Scan = { readonly problems: string[]; readonly missing: string[]; text: boolean };
type Mark = 'tag' | 'artifact' | 'other';

function scanPages(pdf: CheckedPdf): Scan[] {
  return pagesOf(pdf.file).map(({ ref, page }, index) => {
    const scan: Scan = { problems: [], missing: [], text: false };
    const resources = dictOf(pdf.file, inherited(pdf.file, page, 'Resources'));
    for (const item of itemsOf(pdf.file, page.get('Contents'))) {
      const stream = resolve(pdf.file, item);
      if (!isStream(stream)) continue;
      scanStream({ pdf, scan, page: index + 1 }, stream, ref.ref, resources, []);
    }
    return scan;
  });
}

type Scanning = { readonly pdf: CheckedPdf; readonly scan: Scan; readonly page: number };

function scanStream(
  scanning: Scanning,
  stream: PdfStream,
  owner: number,
  resources: PdfDict | undefined,
  around: readonly Mark[],
): void {
  const { scan, page, pdf } = scanning;
  const marks: Mark[] = [...around];
  for (const { word, operands } of readOperations(streamData(stream) ?? new Uint8Array())) {
    if (word === 'BDC' || word === 'BMC') {
      const mark = readMark(scanning, operands, owner, resources);
      if (mark === 'tag' && marks.includes('artifact'))
        scan.problems.push(`page ${page}: tag in an artifact`);
      marks.push(mark);
    } else if (word === 'EMC') marks.pop();
    else if (PAINT.has(word)) {
      if (SHOW.has(word)) seeText(scanning, operands, marks);
      if (!isMarked(marks)) scan.problems.push(`page ${page}: ${word} outside of any tag`);
    } else if (word === 'Do') {
      const form = formAt(pdf.file, resources, nameOf(operands[0]));
      if (form === undefined) {
        if (!isMarked(marks)) scan.problems.push(`page ${page}: picture outside of any tag`);
        continue;
      }
      const own = dictOf(pdf.file, form.stream.dict.get('Resources')) ?? resources;
      scanStream(scanning, form.stream, form.number, own, marks);
    }
  }
}

// Fonts with two bytes a sign, the only ones Chromium embeds: glyph 0 is the box of a missing sign.
function seeText({ scan, page }: Scanning, operands: readonly PdfValue[], marks: readonly Mark[]) {
  if (marks.includes('tag')) scan.text = true;
  for (const operand of operands.flat()) {
    if (!isString(operand)) continue;
    const bytes = stringBytes(operand);
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      if (bytes.readUInt16BE(at) === 0) scan.missing.push(`page ${page}: a sign without glyph`);
    }
  }
}

function isMarked(marks: readonly Mark[]): boolean {
  return marks.includes('tag') || marks.includes('artifact');
}

function readMark(
  { pdf, scan, page }: Scanning,
  operands: readonly PdfValue[],
  owner: number,
  resources: PdfDict | undefined,
): Mark {
  if (operands[0] === 'Artifact') return 'artifact';
  const named = nameOf(operands[1]);
  const inline = operands[1];
  const properties = isDict(inline)
    ? inline
    : dictOf(pdf.file, dictOf(pdf.file, resources?.get('Properties'))?.get(named));
  const mcid = properties?.get('MCID');
  if (typeof mcid !== 'number') return 'other';
  const known = pdf.content.has(contentKey(owner, mcid));
  if (!known) scan.problems.push(`page ${page}: a tag that is not in the structure`);
  return 'tag';
}

function formAt(
  file: PdfFile,
  resources: PdfDict | undefined,
  name: string,
): { stream: PdfStream; number: number } | undefined {
  const ref = dictOf(file, resources?.get('XObject'))?.get(name);
  const stream = resolve(file, ref);
  if (!isRef(ref) || !isStream(stream) || stream.dict.get('Subtype') !== 'Form') return undefined;
  return { stream, number: ref.ref };
}
