/** Placed slides → PptxGenJS's file, with the notes that the graft needs. */

import type { PlacedItem, PlacedPicture, PlacedSlide, PlacedText } from '../fit/placed.ts';
import type {
  FootNote,
  GroupNote,
  ObjectNote,
  SlideNote,
  WrittenDeck,
} from '../package/annotations.ts';
import { cleanText } from '../package/xml.ts';
import { toInches } from '../units.ts';
import type { Palette } from './palette.ts';
import { openPresentation } from './pptxgenjs.ts';
import type { Presentation } from './pptxgenjs.ts';
import { holderNote, place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';
import { writeChart } from './write-chart.ts';
import { writeShapes } from './write-shapes.ts';
import { writeTable } from './write-table.ts';
import { paragraphNotes, writeRuns } from './write-text.ts';
import type { TextWriting } from './write-text.ts';

/** What writing a deck needs besides its slides. */
export interface DeckWriting {
  readonly palette: Palette;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly lang: string;
}

/** Writes all slides. */
export async function writeDeck(
  slides: readonly PlacedSlide[],
  writing: DeckWriting,
): Promise<WrittenDeck> {
  const pptx = await openPresentation();
  pptx.defineLayout({
    name: 'template',
    width: toInches(writing.width),
    height: toInches(writing.height),
  });
  pptx.layout = 'template';
  // Shadow layouts: a name each, so that a slide says which of the template's it stands for.
  for (const name of new Set(slides.map(({ chosen }) => chosen.layout.part))) {
    pptx.defineSlideMaster({ title: name });
  }
  const numbers = new Map<string, number>();
  for (const [at, { spec, page }] of slides.entries()) {
    if (page === 1) numbers.set(spec.id, at + 1);
  }
  const notes = slides.map((placed) => writeSlide(placed, pptx, numbers, writing));
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  return { bytes, slides: notes };
}

function writeSlide(
  { spec, chosen, items, foot }: PlacedSlide,
  pptx: Presentation,
  numbers: ReadonlyMap<string, number>,
  { palette, lang }: DeckWriting,
): SlideNote {
  const objects = new Map<string, ObjectNote>();
  const groups = new Map<string, GroupNote>();
  const writer: SlideWriter = {
    slide: pptx.addSlide({ masterName: chosen.layout.part }),
    palette,
    lang,
    slideNumber: (id) => numbers.get(id),
    note: (note) => file(objects, `object-${objects.size + 1}`, note),
    group: (note) => file(groups, `group-${groups.size + 1}`, note),
  };
  for (const item of items) writeItem(item, writer);
  const feet: FootNote[] = [];
  if (foot) feet.push({ type: 'ftr', idx: foot.hole.idx, text: foot.text, ...sized(foot.size) });
  if (chosen.slideNumber) feet.push({ type: 'sldNum', idx: chosen.slideNumber.idx, text: '' });
  return {
    layout: chosen.layout.part,
    lang,
    objects,
    groups,
    feet,
    notes: spec.notes,
    ...(spec.part !== undefined && { part: spec.part }),
  };
}

function sized(size: number | undefined): { readonly size?: number } {
  return size === undefined ? {} : { size };
}

function file<T>(into: Map<string, T>, key: string, value: T): string {
  into.set(key, value);
  return key;
}

function writeItem(item: PlacedItem, writer: SlideWriter): void {
  if (item.type === 'text') writeText(item, writer);
  else if (item.type === 'table') writeTable(item, writer);
  else if (item.type === 'chart') writeChart(item, writer);
  else if (item.type === 'shapes') writeShapes(item, writer);
  else writePicture(item, writer);
}

function writeText(item: PlacedText, writer: SlideWriter): void {
  const free = item.holder ? {} : { typeface: '+mn-lt' };
  const writing: TextWriting = { ...writer, look: item.look, explicit: !item.holder, ...free };
  const objectName = writer.note({
    name: item.name,
    paragraphs: paragraphNotes(item.paragraphs, writing),
    ...holderNote(item.holder, item.box),
  });
  const { left, top, right, bottom } = item.insets;
  writer.slide.addText(writeRuns(item.paragraphs, writing), {
    ...place(item.box),
    objectName,
    // PptxGenJS reads these as left, right, bottom, top.
    margin: [left, right, bottom, top],
    valign: item.anchor === 'ctr' ? 'middle' : item.anchor === 'b' ? 'bottom' : 'top',
    isTextBox: true,
    ...(item.code && { fill: { color: 'bg2' } }),
  });
}

function writePicture({ box, holder, name, picture }: PlacedPicture, writer: SlideWriter): void {
  const alt = cleanText(picture.alt);
  const objectName = writer.note({
    name,
    alt,
    ...holderNote(holder, box),
    ...(picture.svg && { svg: picture.svg }),
  });
  const data = Buffer.from(picture.bytes).toString('base64');
  writer.slide.addImage({
    ...place(box),
    objectName,
    altText: alt,
    data: `data:image/${picture.format};base64,${data}`,
  });
}
