/** A PDF → its texts as a reader meets them, its metadata, and the files in it, for whoever must read them all. */
import { parseFile, streamData } from './objects/parse-file.ts';
import { dictOf } from './objects/access.ts';
import { readString } from './objects/strings.ts';
import type { PdfFile, PdfStream, PdfValue } from './objects/values.ts';
import { isDict, isRef, isStream, isString } from './objects/values.ts';
import { readTexts, type ShownText } from './check/read-texts.ts';

/** A text with its place, or a file inside with its bytes. */
export type PdfPiece =
  | { readonly place: string; readonly text: string }
  | { readonly place: string; readonly name: string; readonly bytes: Uint8Array };

/** Points between two stretches of one line that are one word. */
const GAP = 1;

/** Reads pages, every string of the file's objects, XMP, attachments and packed pictures. */
export function readPdf(bytes: Uint8Array): PdfPiece[] {
  const file = parseFile(bytes);
  return [
    ...readPages(file),
    ...[...file.objects.values()].flatMap((value) => readObject(file, value)),
  ];
}

/** A page's words in the order painted; a word that a line break cuts is given whole as well. */
function readPages(file: PdfFile): PdfPiece[] {
  const pages = Map.groupBy(readTexts(file), ({ page }) => page);
  return [...pages].flatMap(([page, texts]) => {
    const text = joinTexts(texts);
    const whole = text.replaceAll(/[-‐]\s+(?=\p{Ll})/gu, '');
    const place = `page ${page}`;
    return whole === text
      ? [{ place, text }]
      : [
          { place, text },
          { place, text: whole },
        ];
  });
}

function joinTexts(texts: readonly ShownText[]): string {
  let joined = '';
  let last: ShownText | undefined;
  for (const text of texts) {
    const isNext =
      last !== undefined &&
      Math.abs(last.to[1] - text.from[1]) < GAP &&
      Math.abs(last.to[0] - text.from[0]) < GAP;
    joined += `${last === undefined || isNext ? '' : ' '}${text.letters}`;
    last = text;
  }
  return joined.replaceAll('\0', '');
}

function readObject(file: PdfFile, value: PdfValue): PdfPiece[] {
  if (!isStream(value)) return readStrings(value);
  return [...readStrings(value.dict), ...readStream(file, value)];
}

function readStrings(value: PdfValue): PdfPiece[] {
  if (isString(value)) {
    const text = readString(value);
    return text === undefined || text.trim() === '' ? [] : [{ place: 'metadata', text }];
  }
  if (isRef(value)) return [];
  if (Array.isArray(value)) return value.flatMap(readStrings);
  return isDict(value) ? [...value.values()].flatMap(readStrings) : [];
}

/** Metadata and embedded files; pages' contents are read as pages, fonts and colours are no texts. */
function readStream(file: PdfFile, stream: PdfStream): PdfPiece[] {
  const type = stream.dict.get('Type');
  const filters = [stream.dict.get('Filter') ?? []].flat();
  if (filters.includes('DCTDecode'))
    return [{ place: 'picture', name: 'picture.jpg', bytes: stream.data }];
  if (type !== 'Metadata' && type !== 'EmbeddedFile') return [];
  const bytes = streamData(stream);
  if (bytes === undefined) return [];
  const name = type === 'Metadata' ? 'metadata.xml' : nameOfAttachment(file, stream);
  return [{ place: type === 'Metadata' ? 'XMP' : 'attachment', name, bytes }];
}

function nameOfAttachment(file: PdfFile, stream: PdfStream): string {
  for (const value of file.objects.values()) {
    const embedded = isDict(value) ? dictOf(file, value.get('EF')) : undefined;
    const ref = embedded?.get('F');
    const isIt = isRef(ref) && file.objects.get(ref.ref) === stream;
    if (isIt && isDict(value))
      return readString(value.get('UF')) ?? readString(value.get('F')) ?? '';
  }
  return 'attachment.txt';
}
