/** What may be written beside a picture, in `network.png.yaml`. */
import * as z from 'zod';

import { slug } from './fields.ts';

const rectangle = z
  .tuple([
    z.number().int().nonnegative(),
    z.number().int().nonnegative(),
    z.number().int().positive(),
    z.number().int().positive(),
  ])
  .meta({ expected: 'a rectangle in pixels, as [x, y, width, height]' });
const rectangles = z
  .array(rectangle)
  .meta({ expected: 'a list of rectangles [x, y, width, height]' });

/** What is covered in a picture, as authors write it. */
export const pictureSchema = z.strictObject({
  redact: rectangles
    .optional()
    .describe('What is covered in every edition, in pixels from the top left of what is seen'),
  editions: z
    .record(slug, rectangles)
    .optional()
    .describe('What is covered besides, in an edition and in those that start from it'),
});

/** What is covered in a picture, as authors write it. */
export type PictureData = z.infer<typeof pictureSchema>;

/** A part of a picture: left, top, width and height in pixels. */
export type Rectangle = z.infer<typeof rectangle>;
