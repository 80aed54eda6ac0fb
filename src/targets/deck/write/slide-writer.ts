/** What each kind of object needs to put itself on a slide. */

import type { GroupNote, ObjectNote } from '../package/annotations.ts';
import type { Placeholder } from '../template/template-model.ts';
import { toInches } from '../units.ts';
import type { Box } from '../units.ts';
import type { Palette } from './palette.ts';
import type { Slide } from './pptxgenjs.ts';

/** A slide being written. */
export interface SlideWriter {
  readonly slide: Slide;
  readonly palette: Palette;
  readonly lang: string;
  slideNumber(id: string): number | undefined;
  /** Files a note about an object and returns the object name that leads to it. */
  note(note: ObjectNote): string;
  /** Files a group and returns its key. */
  group(note: GroupNote): string;
}

/** A box as PptxGenJS takes it. */
export function place(box: Box): { x: number; y: number; w: number; h: number } {
  return {
    x: toInches(box.x),
    y: toInches(box.y),
    w: toInches(box.width),
    h: toInches(box.height),
  };
}

/** What an object says of the placeholder that it fills. */
export function holderNote(
  holder: Placeholder | undefined,
  box: Box,
): Pick<ObjectNote, 'holder' | 'inheritsBox'> {
  if (!holder) return {};
  const { type, idx } = holder;
  const same = (['x', 'y', 'width', 'height'] as const).every(
    (side) => Math.abs(holder.box[side] - box[side]) < 0.01,
  );
  return { holder: { type, idx }, ...(same && { inheritsBox: true }) };
}
