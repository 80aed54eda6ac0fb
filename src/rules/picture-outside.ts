/** What is covered lies in its picture. */
import { imageSize } from 'image-size';

import { jpegOrientation } from '../pictures/exif-orientation.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { findEdition } from '../report/edition.ts';
import { pictureOf } from '../report/settle-pictures.ts';
import type { DataPath } from '../source/place-map.ts';
import type { PictureData, Rectangle } from '../schema/picture.ts';
import type { Problem, Rule } from './rule.ts';

/** Rectangles are in pixels of the picture as it is seen, upright. */
export const pictureOutside: Rule = {
  id: 'picture/outside',
  severity: 'error',
  summary: 'A rectangle that is covered lies inside its picture, for an edition that there is.',
  why: 'One that reaches outside was measured on another size of the picture: what it should cover is then shown.',
  mend: 'Measure it anew, in pixels from the top left, on the very file that stands there.',
  example: {
    files: {
      'security/network.png.yaml': 'redact: [[0, 0, 10, 10]]\n',
    },
    at: 'security/network.png.yaml:1:10',
  },
  *check({ index: { sources } }): Generator<Problem> {
    const { data: engagement } = sources.engagement;
    for (const { file, data, locate } of sources.pictures) {
      const seen = seenSize(sources.files.get(pictureOf(file)));
      for (const { path, rectangle } of listRectangles(data)) {
        if (!seen || isInside(rectangle, seen)) continue;
        const message = `Unexpected rectangle ${rectangle.join(', ')}, expected one inside ${seen.width} × ${seen.height} pixels`;
        yield { ...locate(path), message };
      }
      for (const name of Object.keys(data.editions ?? {})) {
        if (findEdition(engagement, name)) continue;
        const message = `Unexpected edition ${name}, expected one that there is`;
        yield { ...locate(['editions', name], 'key'), message };
      }
    }
  },
};

function listRectangles(data: PictureData): { path: DataPath; rectangle: Rectangle }[] {
  const all = (data.redact ?? []).map((rectangle, at) => ({
    path: ['redact', at] as DataPath,
    rectangle,
  }));
  const own = Object.entries(data.editions ?? {}).flatMap(([name, rectangles]) =>
    rectangles.map((rectangle, at) => ({ path: ['editions', name, at] as DataPath, rectangle })),
  );
  return [...all, ...own];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size as it is seen, whichever way the pixels lie. */
function seenSize(bytes: Uint8Array | undefined): Size | undefined {
  if (!bytes) return undefined;
  try {
    const { width, height } = imageSize(bytes);
    const isOnSide = pictureKind(bytes) === 'jpeg' && jpegOrientation(bytes) >= 5;
    return isOnSide ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function isInside([x, y, width, height]: Rectangle, size: Size): boolean {
  return x + width <= size.width && y + height <= size.height;
}
