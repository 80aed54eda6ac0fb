/** Words that say what a document is → across every page, as outlines that no reader speaks. */
import { addObject, dictOf, inherited, itemsOf, pagesOf } from '../objects/access.ts';
import type { PdfDict, PdfFile, PdfRef, PdfValue } from '../objects/values.ts';
import { deflate } from '../objects/write-file.ts';
import type { DrawnWords } from './draw-words.ts';

const NAME = 'ConstatWatermark';
const STATE = 'ConstatFaint';
// Grey that darkens paper by a tenth, and still lightens a dark cover.
const GREY = 0.55;
const OPACITY = 0.2;
/** Share of a page's diagonal that the words may fill. */
const SPAN = 0.72;
/** Points: short words are not blown up without end. */
const LARGEST = 150;

/**
 * Stamps the words over the centre of each page along its diagonal, whatever its size and orientation:
 * an artifact (ISO 32000-1, §14.8.2.2), above the content, since a full page of colour would hide it.
 */
export function stampWatermark(file: PdfFile, words: DrawnWords): void {
  const form = addObject(file, {
    dict: dict({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -300, words.width, 1000],
      Resources: dict({}),
      Filter: 'FlateDecode',
    }),
    data: deflate(Buffer.from(`${GREY} g\n${words.path}\nf`, 'latin1')),
  });
  const state = addObject(file, dict({ Type: 'ExtGState', ca: OPACITY, BM: 'Normal' }));
  const open = addObject(file, { dict: dict({}), data: Buffer.from('q\n') });
  const stamps = new Map<string, PdfRef>();
  for (const { page } of pagesOf(file)) {
    const content = stampContent(pageBox(file, page), words);
    const stamp = stamps.get(content) ?? addStamp(file, content);
    stamps.set(content, stamp);
    addResource(file, page, 'XObject', [NAME, form]);
    addResource(file, page, 'ExtGState', [STATE, state]);
    // Chromium leaves its own scale behind: the page's contents are put between q and Q.
    page.set('Contents', [open, ...itemsOf(file, page.get('Contents')), stamp]);
  }
}

function addStamp(file: PdfFile, content: string): PdfRef {
  const data = deflate(Buffer.from(content, 'latin1'));
  return addObject(file, { dict: dict({ Filter: 'FlateDecode' }), data });
}

type Box = readonly [number, number, number, number];

function pageBox(file: PdfFile, page: PdfDict): Box {
  const box = inherited(file, page, 'MediaBox');
  const [left = 0, bottom = 0, right = 595, top = 842] = Array.isArray(box) ? box.map(Number) : [];
  return [left, bottom, right, top];
}

function stampContent([left, bottom, right, top]: Box, words: DrawnWords): string {
  const [width, height] = [right - left, top - bottom];
  const diagonal = Math.hypot(width, height);
  const size = Math.min(LARGEST, ((diagonal * SPAN) / words.width) * 1000) / 1000;
  const [cos, sin] = [width / diagonal, height / diagonal];
  // The middle of the words comes to the middle of the page.
  const [x, y] = [(words.width / 2) * size, (words.height / 2) * size];
  const e = (left + right) / 2 - (cos * x - sin * y);
  const f = (bottom + top) / 2 - (sin * x + cos * y);
  const matrix = [cos * size, sin * size, -sin * size, cos * size, e, f];
  const numbers = matrix.map((number) => number.toFixed(5)).join(' ');
  return `Q\n/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\nq\n/${STATE} gs\n${numbers} cm\n/${NAME} Do\nQ\nEMC\n`;
}

// Pages may share their resources: each gets its own before anything is added.
function addResource(
  file: PdfFile,
  page: PdfDict,
  kind: 'XObject' | 'ExtGState',
  [name, ref]: readonly [string, PdfRef],
): void {
  const resources = new Map(dictOf(file, inherited(file, page, 'Resources')) ?? []);
  const own = new Map(dictOf(file, resources.get(kind)) ?? []);
  resources.set(kind, own.set(name, ref));
  page.set('Resources', resources);
}

function dict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}
