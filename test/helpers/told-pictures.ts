/** A text → pictures that hold it in their metadata, of every kind and in every way. */
import { deflateSync } from 'node:zlib';

import { chunk, drawPng } from './draw-png.ts';

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAxVh/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAZEQACAwEAAAAAAAAAAAAAAAAABQEWUwL/2gAMAwEAAhEDEQA/AIndy6AsNZVYcidhZ7Sf/9k=';
const GIF = 'R0lGODlhBAAEAPAAAP8AAAAAACH5BAAAAAAALAAAAAAEAAQAAAIEhI8JBQA7';
const WEBP =
  'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoEAAQAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA=';

/** A JPEG of eight by six pixels. */
export const PLAIN_JPEG = Buffer.from(JPEG, 'base64');
/** A GIF of four by four pixels. */
export const PLAIN_GIF = Buffer.from(GIF, 'base64');
/** A WebP of four by four pixels. */
export const PLAIN_WEBP = Buffer.from(WEBP, 'base64');

/** A PNG of ten by ten pixels. */
export const PLAIN_PNG = Buffer.from(drawPng({ width: 10, height: 10 }, 1));

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Writes an EXIF that names an artist, and how the picture is turned. */
export function exif(artist: string, orientation = 1): Buffer {
  const name = latin(`${artist}\0`);
  const tiff = Buffer.alloc(38);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.set([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], 10);
  tiff.set([1, 0x3b, 0, 2], 22);
  tiff.writeUInt32BE(name.length, 26);
  tiff.writeUInt32BE(38, 30);
  return Buffer.concat([tiff, name]);
}

/** Writes a segment of JPEG. */
export function jpegSegment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Puts segments after the start of a JPEG. */
export function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A JPEG with an EXIF. */
export function exifJpeg(artist: string, orientation = 1): Buffer {
  const body = Buffer.concat([latin('Exif\0\0'), exif(artist, orientation)]);
  return withSegments(PLAIN_JPEG, jpegSegment(0xe1, body));
}

function withChunks(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([PLAIN_PNG.subarray(0, 33), ...chunks, PLAIN_PNG.subarray(33)]);
}

function riffChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function webpWith(name: string, data: Buffer): Buffer {
  const extended = riffChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 3, 0, 0, 3, 0, 0]));
  const body = Buffer.concat([
    latin('WEBP'),
    extended,
    PLAIN_WEBP.subarray(12),
    riffChunk(name, data),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

const xmp = (text: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${text}</dc:creator></x:xmpmeta>`;
const svg = (inner: string, attributes = ''): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" ${attributes}>${inner}<rect width="4" height="4"/></svg>\n`,
  );

/** Makes a picture that holds a text in one way. */
export type ToldPicture = readonly [ending: string, make: (text: string) => Buffer];

/** Every way. */
export const TOLD_PICTURES: readonly ToldPicture[] = [
  ['exif.jpg', (text) => exifJpeg(text)],
  ['comment.jpg', (text) => withSegments(PLAIN_JPEG, jpegSegment(0xfe, latin(text)))],
  [
    'xmp.jpg',
    (text) =>
      withSegments(
        PLAIN_JPEG,
        jpegSegment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${xmp(text)}`)),
      ),
  ],
  [
    'iptc.jpg',
    (text) => withSegments(PLAIN_JPEG, jpegSegment(0xed, latin(`Photoshop 3.0\0${text}`))),
  ],
  ['after.jpg', (text) => Buffer.concat([PLAIN_JPEG, latin(text)])],
  ['text.png', (text) => withChunks(chunk('tEXt', latin(`Author\0${text}`)))],
  [
    'ztxt.png',
    (text) =>
      withChunks(chunk('zTXt', Buffer.concat([latin('Author\0\0'), deflateSync(latin(text))]))),
  ],
  ['itxt.png', (text) => withChunks(chunk('iTXt', Buffer.from(`Author\0\0\0fr\0Auteur\0${text}`)))],
  ['exif.png', (text) => withChunks(chunk('eXIf', exif(text)))],
  ['after.png', (text) => Buffer.concat([PLAIN_PNG, latin(text)])],
  [
    'comment.gif',
    (text) =>
      Buffer.concat([
        PLAIN_GIF.subarray(0, 19),
        Buffer.from([0x21, 0xfe, text.length]),
        latin(text),
        Buffer.from([0]),
        PLAIN_GIF.subarray(19),
      ]),
  ],
  ['exif.webp', (text) => webpWith('EXIF', exif(text))],
  ['xmp.webp', (text) => webpWith('XMP ', latin(xmp(text)))],
  ['comment.svg', (text) => svg(`<!-- ${text} -->`)],
  ['metadata.svg', (text) => svg(`<metadata>${text}</metadata>`)],
  [
    'editor.svg',
    (text) =>
      svg(
        '',
        `xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/${text}/x.png"`,
      ),
  ],
];
