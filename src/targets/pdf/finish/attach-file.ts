/** The data behind a report → a file inside its PDF, which programs can take out (ISO 32000-2, §14.13). */
import { createHash } from 'node:crypto';

import { addObject, catalogOf, dictOf } from '../objects/access.ts';
import { hexString } from '../encrypt/standard-security.ts';
import { pdfString } from '../objects/strings.ts';
import type { PdfFile, PdfValue } from '../objects/values.ts';
import { deflate } from '../objects/write-file.ts';
import { pdfDate } from './pdf-date.ts';

/** A file that travels inside the document. */
export type Attachment = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** What it is, in the document's language. */
  readonly description: string;
};

/** Attaches one file, listed for readers (`EmbeddedFiles`) and as the document's data (`AF`). */
export function attachFile(file: PdfFile, attachment: Attachment, date: string): void {
  const catalog = catalogOf(file);
  const { name, bytes, type, description } = attachment;
  const stream = addObject(file, {
    dict: dict({
      Type: 'EmbeddedFile',
      Subtype: type,
      Filter: 'FlateDecode',
      Params: dict({
        Size: bytes.length,
        ModDate: pdfString(pdfDate(date)),
        CheckSum: hexString(createHash('md5').update(bytes).digest()),
      }),
    }),
    data: deflate(bytes),
  });
  const specification = addObject(
    file,
    dict({
      Type: 'Filespec',
      F: pdfString(name),
      UF: pdfString(name),
      Desc: pdfString(description),
      AFRelationship: 'Data',
      EF: dict({ F: stream, UF: stream }),
    }),
  );
  catalog.set('AF', [specification]);
  const names = dictOf(file, catalog.get('Names')) ?? dict({});
  names.set('EmbeddedFiles', dict({ Names: [pdfString(name), specification] }));
  catalog.set('Names', names);
}

function dict(entries: Readonly<Record<string, PdfValue>>): Map<string, PdfValue> {
  return new Map(Object.entries(entries));
}
