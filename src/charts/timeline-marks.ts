/** The events of an incident → numbered dots above the axis, and below it what the ones that matter most were. */
import { guessWidth, svgElement, svgText } from './svg.ts';
import type { DrawnPart } from './timeline-stages.ts';

/** One event: its number is the one that the table beside the chart gives it. */
export interface TimelineMark {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** True for an event that matters most: drawn filled, and named below the drawing. */
  readonly key: boolean;
  /** When it was and what it began, such as "03:55 Impact starts". */
  readonly label: string;
}

/** Height of a lane, and radius of a dot, in user units. */
export const LANE = 23;
const DOT = 9.5;
const KEY_LINE = 24;
const KEY_FONT = 13;

/** Gives each mark the lowest lane where it touches no other; marks come in order of place. */
export function assignLanes(places: readonly number[]): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= 2 * DOT + 3);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = place;
    return lane;
  });
}

/** Draws the events above an axis at `axis`: stems first, so that none crosses a number. */
export function drawMarks(
  marks: readonly TimelineMark[],
  places: readonly number[],
  axis: number,
): string {
  const lanes = assignLanes(places);
  const dots = marks.map((mark, at) => ({
    mark,
    x: places[at] ?? 0,
    y: axis - 16 - (lanes[at] ?? 0) * LANE,
  }));
  const stems = dots.map(({ x, y }) =>
    svgElement('line', {
      x1: x,
      x2: x,
      y1: y,
      y2: axis,
      stroke: 'var(--soft)',
      'stroke-width': 0.75,
    }),
  );
  return [...stems, ...dots.map(({ mark, x, y }) => drawDot(mark, x, y))].join('');
}

function drawDot({ number, key }: TimelineMark, x: number, y: number): string {
  return (
    svgElement('circle', {
      cx: x,
      cy: y,
      r: DOT,
      fill: key ? 'var(--ink)' : 'var(--paper)',
      stroke: 'var(--ink)',
      'stroke-width': 1,
    }) +
    svgText(String(number), {
      x,
      y: y + 4,
      fill: key ? 'var(--paper)' : 'var(--ink)',
      'font-size': number > 99 ? 9 : 11,
      'font-weight': 600,
      'text-anchor': 'middle',
    })
  );
}

/** Names the events that matter most, in as many columns as fit. */
export function drawMarkKey(
  marks: readonly TimelineMark[],
  place: { readonly left: number; readonly top: number; readonly width: number },
): DrawnPart {
  const keys = marks.filter(({ key }) => key);
  if (keys.length === 0) return { svg: '', height: 0 };
  const widest = Math.max(...keys.map(({ label }) => guessWidth(label, KEY_FONT)));
  const columns = Math.max(1, Math.min(3, Math.floor(place.width / (widest + 2 * DOT + 24))));
  const rows = Math.ceil(keys.length / columns);
  const svg = keys.map((mark, at) => {
    const x = place.left + Math.floor(at / rows) * (place.width / columns) + DOT + 1;
    const y = place.top + (at % rows) * KEY_LINE + KEY_LINE / 2;
    const words = { x: x + DOT + 8, y: y + 4.5, fill: 'var(--ink)', 'font-size': KEY_FONT };
    return drawDot(mark, x, y) + svgText(mark.label, words);
  });
  return { svg: svg.join(''), height: rows * KEY_LINE };
}
