/** What a document says of itself → the PDF's dictionary, its XMP packet and the viewer's settings. */
import { addObject, catalogOf } from '../objects/access.ts';
import { pdfString } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { deflate } from '../objects/write-file.ts';
import { colorProfile } from './color-profile.ts';
import { pdfDate } from './pdf-date.ts';
import { xmpPacket } from './xmp.ts';

/** A document's metadata; plain words, with plain spaces. */
export type DocumentMetadata = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly lang: string;
  /** `YYYY-MM-DD`, the date of the report, or the instant that the environment gives; never a clock's. */
  readonly date: string;
  /** The program, with its version. */
  readonly creator: string;
  /** Set where the file says that it is an archive's: PDF/A-3, level B. */
  readonly pdfa?: '3b';
};

/** Writes the metadata in both forms, and opens the document on its title and its bookmarks. */
export function writeMetadata(file: PdfFile, metadata: DocumentMetadata, producer: string): void {
  const catalog = catalogOf(file);
  const date = pdfDate(metadata.date);
  const info = dict({
    Title: pdfString(metadata.title),
    Author: pdfString(metadata.author),
    Subject: pdfString(metadata.subject),
    Creator: pdfString(metadata.creator),
    Producer: pdfString(producer),
    CreationDate: pdfString(date),
    ModDate: pdfString(date),
  });
  file.trailer.set('Info', addObject(file, info));
  catalog.set('Lang', pdfString(metadata.lang));
  catalog.set('PageMode', 'UseOutlines');
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }));
  catalog.set('PageLabels', dict({ Nums: [0, dict({ S: 'D' })] }));
  catalog.set('Metadata', addObject(file, xmpStream(metadata, producer)));
  catalog.set('OutputIntents', [addObject(file, outputIntent(file))]);
}

function xmpStream(metadata: DocumentMetadata, producer: string): PdfValue {
  // Left unpacked, so that programs which know no PDF find it.
  const data = Buffer.from(xmpPacket(metadata, producer), 'utf8');
  return { dict: dict({ Type: 'Metadata', Subtype: 'XML' }), data };
}

function outputIntent(file: PdfFile): PdfDict {
  const profile = { dict: dict({ N: 3, Filter: 'FlateDecode' }), data: deflate(colorProfile()) };
  return dict({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfString('sRGB IEC61966-2.1'),
    Info: pdfString('sRGB IEC61966-2.1'),
    DestOutputProfile: addObject(file, profile),
  });
}

function dict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}
