/** What is to be covered is a PNG or a JPEG beside it. */
import { pictureKind } from '../pictures/picture-kind.ts';
import { pictureOf } from '../report/settle-pictures.ts';
import type { Problem, Rule } from './rule.ts';

/** `network.png.yaml` stands beside `network.png`. */
export const pictureMissing: Rule = {
  id: 'picture/missing',
  severity: 'error',
  summary:
    'A file that says what is covered in a picture stands beside that picture, a PNG or a JPEG.',
  why: 'Who wrote it counts on something being hidden: where nothing can be covered, it would be shown.',
  mend: 'Give it the whole name of its picture and `.yaml`, as `network.png.yaml`; draw the parts out of a GIF, an SVG, a WebP or an AVIF yourself.',
  example: {
    files: { 'security/network.png.yaml': 'redact: [[0, 0, 10, 10]]\n' },
    at: 'security/network.png.yaml:1:1',
  },
  *check({ index: { sources } }): Generator<Problem> {
    for (const { file } of sources.pictures) {
      const bytes = sources.files.get(pictureOf(file));
      const kind = bytes && pictureKind(bytes);
      if (kind === 'png' || kind === 'jpeg') continue;
      const found = bytes ? `Unexpected picture ${pictureOf(file)}` : `Missing ${pictureOf(file)}`;
      const message = `${found}, expected a PNG or a JPEG that can be covered`;
      yield { file, line: 1, column: 1, message };
    }
  },
};
