/** A check's rating → circles in a group with one text alternative. */

import type { DotsGeometry } from '../measure/measure-table.ts';
import type { Dots } from '../slide-spec.ts';
import type { ShapeFillProps, ShapeLineProps } from './pptxgenjs.ts';
import { place } from './slide-writer.ts';
import type { SlideWriter } from './slide-writer.ts';

/** Draws the dots of a rating from their top left corner: filled, aimed at, empty. */
export function writeDots(
  dots: Dots,
  corner: { readonly x: number; readonly y: number },
  { diameter, gap }: DotsGeometry,
  writer: SlideWriter,
): void {
  // Without a rating there is nothing to fill: the cell's words say so.
  if (dots.rating === undefined) return;
  const group = writer.group({ name: 'dots', alt: dots.alt });
  for (let at = 0; at < dots.max; at += 1) {
    const { fill, line } = lookOf(at, dots, dots.rating, writer);
    // A thick line grows to both sides of the edge: the circle gives way.
    const inset = (line.width ?? 1) / 2;
    const objectName = writer.note({ name: `dot ${at + 1}`, group });
    writer.slide.addText('', {
      shape: 'ellipse',
      objectName,
      ...place({
        x: corner.x + at * (diameter + gap) + inset,
        y: corner.y + inset,
        width: diameter - 2 * inset,
        height: diameter - 2 * inset,
      }),
      ...(fill && { fill }),
      line,
    });
  }
}

function lookOf(
  at: number,
  { target }: Dots,
  rating: number,
  { palette }: SlideWriter,
): { fill?: ShapeFillProps; line: ShapeLineProps } {
  if (at < rating) {
    return { fill: { color: palette.dot }, line: { color: palette.dotEdge, width: 0.75 } };
  }
  if (at < target) return { line: { color: palette.dotTarget, width: 2 } };
  return { line: { color: palette.dotEmptyEdge, width: 0.75 } };
}
