/** The engagement's pictures → pictures that PowerPoint shows: a vector one gets its PNG twin. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Asset } from '../../report/report.ts';
import type { PictureFile } from './read-slides/read-figure.ts';

/** Pixels of a twin's width: sharp on a projector at the size of a logo or half a slide. */
const TWIN_WIDTH = 1200;

const FORMATS: Readonly<Record<string, PictureFile['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
};

/** Draws an SVG as PNG. */
export type DrawSvg = (svg: Uint8Array) => {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** Starts the renderer of vector pictures, with the font that their texts may need. */
export async function openSvgRenderer(): Promise<DrawSvg> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm');
  const wasm = readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  // The module is started once a process and refuses a second time.
  await initWasm(wasm).catch(() => undefined);
  const face = '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf';
  const font = new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(face))));
  return (svg) => {
    const drawing = new Resvg(new TextDecoder().decode(svg), {
      fitTo: { mode: 'width', value: TWIN_WIDTH },
      font: { fontBuffers: [font], defaultFontFamily: 'Carlito' },
    });
    const image = drawing.render();
    const { width, height } = image;
    const png = image.asPng();
    // Freed at once: what a collector frees later may belong to an instance that another build replaced.
    image.free();
    drawing.free();
    return { png, width, height };
  };
}

/** Makes a finder of pictures by path; what PowerPoint cannot show is not found. */
export function pictureFinder(
  assets: ReadonlyMap<string, Asset>,
  drawSvg: DrawSvg,
): (path: string) => PictureFile | undefined {
  const known = new Map<string, PictureFile | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, openPicture(assets.get(path), drawSvg));
    return known.get(path);
  };
}

function openPicture(asset: Asset | undefined, drawSvg: DrawSvg): PictureFile | undefined {
  if (!asset) return undefined;
  const extension = asset.path.slice(asset.path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'svg') {
    const { png, width, height } = drawSvg(asset.bytes);
    return { bytes: png, format: 'png', svg: asset.bytes, width, height };
  }
  const format = FORMATS[extension];
  const { bytes, width, height } = asset;
  return format && width && height ? { bytes, format, width, height } : undefined;
}
