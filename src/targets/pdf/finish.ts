/** A PDF as Chromium prints it → the deliverable: complete in its metadata, readable aloud, reproducible. */
import { attachFile, type Attachment } from './finish/attach-file.ts';
import type { DrawnWords } from './finish/draw-words.ts';
import { renumberElements } from './finish/element-ids.ts';
import { markArtifacts } from './finish/mark-artifacts.ts';
import { mendLinks } from './finish/mend-links.ts';
import { mendOutline } from './finish/mend-outline.ts';
import { mendStructure } from './finish/mend-structure.ts';
import type { DocumentMetadata } from './finish/metadata.ts';
import { writeMetadata } from './finish/metadata.ts';
import { stampWatermark } from './finish/stamp-watermark.ts';
import { dictOf } from './objects/access.ts';
import { readString } from './objects/strings.ts';
import { writeFile } from './objects/write-file.ts';
import type { Printed } from './print.ts';

/** What is laid into the file besides what was printed. */
export type Additions = {
  /** A file that travels inside. */
  readonly attachment?: Attachment | undefined;
  /** Words across every page. */
  readonly watermark?: DrawnWords | undefined;
};

/** Mends what the browser leaves out and writes the file; the same print gives the same bytes. */
export function finish(
  { file, outline }: Pick<Printed, 'file' | 'outline'>,
  metadata: DocumentMetadata,
  additions: Additions = {},
): Uint8Array {
  const producer = readString(dictOf(file, file.trailer.get('Info'))?.get('Producer')) ?? '';
  markArtifacts(file);
  mendStructure(file);
  mendLinks(file, outline.links);
  mendOutline(file, outline.headings);
  renumberElements(file);
  writeMetadata(file, metadata, producer);
  if (additions.attachment) attachFile(file, additions.attachment, metadata.date);
  if (additions.watermark) stampWatermark(file, additions.watermark);
  return writeFile(file);
}
