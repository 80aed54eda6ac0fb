/** A file that was produced → its texts, by the type of its bytes; what lies inside it is read as files are. */
import { pictureKind } from '../pictures/picture-kind.ts';
import { decodeText } from '../source/decode-text.ts';
import { unzipWithin } from '../source/unzip-within.ts';
import { decodeEntities } from './decode-entities.ts';
import { readMarkup } from './read-markup.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { readPicture } from './read-picture.ts';
import { readScript } from './read-script.ts';
import { readStrings } from './read-strings.ts';
import type { InnerFile, ReadableText, TextReader } from './readable-text.ts';

/** Files that hold letters' shapes and no words of anybody's. */
const FONT = /\.(?:woff2?|ttf|otf|ico|fntdata)$/i;
/** Files in files in files: more is no file of ours. */
const DEEPEST = 4;

/** Reads a file, its name among its texts; readers by the first bytes of what they read. */
export function readFile(
  path: string,
  bytes: Uint8Array,
  readers: ReadonlyMap<string, TextReader>,
  depth = 0,
): ReadableText[] {
  const name = { place: 'name', text: path };
  return [name, ...readBytes(path, bytes, readers, depth)];
}

function readBytes(
  path: string,
  bytes: Uint8Array,
  readers: ReadonlyMap<string, TextReader>,
  depth: number,
): ReadableText[] {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const reader = [...readers].find(([sign]) => head.startsWith(sign))?.[1];
  if (reader && depth < DEEPEST) {
    return readOrStrings(bytes, (known) =>
      reader(known).flatMap((piece) =>
        'text' in piece ? piece : readInner(piece, readers, depth),
      ),
    );
  }
  if (head.startsWith('PK\u0003\u0004') && depth < DEEPEST) {
    return readOrStrings(bytes, (zip) => readZip(zip, readers, depth));
  }
  const picture = readPicture(bytes);
  if (picture) return picture;
  if (FONT.test(path)) return [];
  const text = decodeText(bytes);
  return text === undefined ? readStrings(bytes) : readText(path, text, bytes);
}

/** A file that is not what it seems is read as bytes of any kind. */
function readOrStrings(
  bytes: Uint8Array,
  reader: (bytes: Uint8Array) => ReadableText[],
): ReadableText[] {
  try {
    return reader(bytes);
  } catch {
    return readStrings(bytes);
  }
}

function readZip(
  bytes: Uint8Array,
  readers: ReadonlyMap<string, TextReader>,
  depth: number,
): ReadableText[] {
  return Object.entries(unzipWithin(bytes)).flatMap(([name, part]) =>
    readInner({ place: name, name, bytes: part }, readers, depth),
  );
}

function readInner(
  { place, name, bytes }: InnerFile,
  readers: ReadonlyMap<string, TextReader>,
  depth: number,
): ReadableText[] {
  return readFile(name, bytes, readers, depth + 1).map((text) => ({
    place: `${place} ${text.place}`.trim(),
    text: text.text,
  }));
}

function readText(path: string, text: string, bytes: Uint8Array): ReadableText[] {
  if (/\.(?:js|mjs|json|webmanifest)$/i.test(path)) return readScript(text);
  if (/^\s*<(?:[?!a-z])/i.test(text) || pictureKind(bytes) === 'svg') return readMarkup(text);
  if (/\.md$/i.test(path))
    return readParagraphs(decodeEntities(text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')));
  return readParagraphs(text);
}
