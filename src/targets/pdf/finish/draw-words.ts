/** Words and a font → their outlines as one path of a content stream, which needs no font any more. */
import type { OpenFont, OutlineStep } from '../../shared/open-font.ts';

/** Words as a path, in thousandths of the size; the line begins at 0 and stands on 0. */
export type DrawnWords = {
  readonly path: string;
  readonly width: number;
  /** Height of a capital. */
  readonly height: number;
};

/** Draws one line of words. */
export function drawWords(words: string, font: OpenFont): DrawnWords {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(words);
  const parts: string[] = [];
  let width = 0;
  for (const [index, { path }] of glyphs.entries()) {
    parts.push(...writeOutline(path.commands, (x, y) => [x * scale + width, y * scale]));
    width += (positions[index]?.xAdvance ?? 0) * scale;
  }
  return { path: parts.join('\n'), width: Math.ceil(width), height: font.capHeight * scale };
}

type Point = readonly [number, number];
type Place = (x: number, y: number) => Point;

function writeOutline(steps: readonly OutlineStep[], place: Place): string[] {
  let at: Point = [0, 0];
  return steps.map(({ command, args }) => {
    if (command === 'closePath') return 'h';
    const points = pointsOf(args, place);
    const [first = at, second = at] = points;
    const before = at;
    at = points.at(-1) ?? at;
    if (command === 'moveTo') return `${figures([first])} m`;
    if (command === 'lineTo') return `${figures([first])} l`;
    if (command === 'bezierCurveTo') return `${figures(points)} c`;
    // PDF knows no quadratic curves; a cubic one through two thirds of the way is the same curve.
    return `${figures([between(before, first), between(second, first), second])} c`;
  });
}

function pointsOf(args: readonly number[], place: Place): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    points.push(place(args[index] ?? 0, args[index + 1] ?? 0));
  }
  return points;
}

function between(end: Point, control: Point): Point {
  return [end[0] + ((control[0] - end[0]) * 2) / 3, end[1] + ((control[1] - end[1]) * 2) / 3];
}

function figures(points: readonly Point[]): string {
  return points
    .flat()
    .map((figure) => String(Math.round(figure)))
    .join(' ');
}
