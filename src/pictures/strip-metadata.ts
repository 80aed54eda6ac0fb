/** A picture → the same pixels without a word on who took it, where, when or with what. */
import { pictureKind } from './picture-kind.ts';
import { stripAvif } from './strip-avif.ts';
import { stripGif } from './strip-gif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripSvg } from './strip-svg.ts';
import { stripWebp } from './strip-webp.ts';

const STRIPS = {
  png: stripPng,
  jpeg: stripJpeg,
  gif: stripGif,
  webp: stripWebp,
  avif: stripAvif,
  svg: stripSvg,
} as const;

/**
 * Takes the metadata away without decoding a pixel; what is no picture is given back as it is.
 *
 * @param path where one is known: what is called `.svg` is opened as a drawing, whatever it begins with
 */
export function stripMetadata(bytes: Uint8Array, path = ''): Uint8Array {
  const kind = pictureKind(bytes) ?? (/\.svg$/i.test(path) ? 'svg' : undefined);
  return kind === undefined ? bytes : STRIPS[kind](bytes);
}
