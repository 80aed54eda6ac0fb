/** Lengths: points inside constat, EMU in files, inches for PptxGenJS. */

/** EMU in a point. */
export const EMU_PER_POINT = 12_700;

/** Points → EMU, whole. */
export function toEmu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** EMU → points. */
export function fromEmu(emu: number): number {
  return emu / EMU_PER_POINT;
}

/** Points → inches. */
export function toInches(points: number): number {
  return points / 72;
}

/** A rectangle on the slide, in points from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
