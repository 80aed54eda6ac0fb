/** Placed boxes of words → native shapes in a group with one text alternative: each can be moved and typed in. */

import type { PlacedBox, PlacedShapes } from '../fit/placed.ts';
import { place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';
import { paragraphNotes, writeRuns } from './write-text.ts';
import type { TextWriting } from './write-text.ts';

/** Writes the boxes and what joins them; lines lie below the boxes. */
export function writeShapes(item: PlacedShapes, writer: SlideWriter): void {
  const group = writer.group({ name: item.name, alt: item.alt });
  for (const link of item.links) writeLink(link, group, writer);
  for (const [at, box] of item.boxes.entries()) {
    writeBox(box, item, { group, name: `${item.name} ${at + 1}` }, writer);
  }
}

function writeLink(
  { form, box }: PlacedShapes['links'][number],
  group: string,
  { slide, palette, note }: SlideWriter,
): void {
  slide.addText('', {
    shape: form === 'arrow' ? 'downArrow' : 'rect',
    objectName: note({ name: form, group }),
    ...place(box),
    fill: { color: palette.tones.soft },
  });
}

function writeBox(
  { box, paragraphs, tone }: PlacedBox,
  { look, insets }: PlacedShapes,
  { group, name }: { readonly group: string; readonly name: string },
  writer: SlideWriter,
): void {
  const writing: TextWriting = { ...writer, look, explicit: true, typeface: '+mn-lt' };
  const { left, top, right, bottom } = insets;
  writer.slide.addText(writeRuns(paragraphs, writing), {
    ...place(box),
    shape: 'rect',
    objectName: writer.note({ name, group, paragraphs: paragraphNotes(paragraphs, writing) }),
    // PptxGenJS reads these as left, right, bottom, top.
    margin: [left, right, bottom, top],
    valign: 'middle',
    fill: { color: 'bg1' },
    line: { color: writer.palette.tones[tone ?? 'soft'], width: tone ? 1.5 : 0.75 },
  });
}
