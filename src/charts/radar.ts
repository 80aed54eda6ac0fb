/** Averages and targets by axis → a radar as SVG, each axis named and told at its end. */
import { round, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';

/** One axis; absent when nothing of it is rated. */
export interface RadarAxis {
  readonly label: string;
  /** What stands below the label, such as "0.6 of 3". */
  readonly note: string;
  readonly average?: number;
  readonly target?: number;
  /** What the last audit found. */
  readonly previous?: number;
}

/** All that the chart shows, in the language it is read in. */
export interface RadarData extends ChartWords {
  /** Unique in its document. */
  readonly id: string;
  readonly max: number;
  /** At least three, the first at the top, clockwise. */
  readonly axes: readonly RadarAxis[];
  /** Names of the outlines, for the lines below the drawing. */
  readonly reached: string;
  readonly aimed: string;
  /** Absent without an earlier audit. */
  readonly before?: string;
}

const WIDTH = 520;
const HEIGHT = 372;
const CENTRE = { x: WIDTH / 2, y: 178 };
const RADIUS = 128;
/** Room for one line of the key. */
const KEY = 165;

/** Draws the radar: levels as rings, the target as a dashed line, what is reached as a filled one. */
export function drawRadar(data: RadarData): string {
  const rings = Array.from({ length: data.max }, (_, index) => drawRing(data, index + 1));
  const spokes = data.axes.map((_, index) => drawSpoke(data, index));
  return svgChart({ width: WIDTH, height: HEIGHT, id: data.id, kind: 'radar' }, data, [
    ...rings,
    ...spokes,
    drawOutline(data, 'target'),
    ...(data.before === undefined ? [] : [drawOutline(data, 'previous')]),
    drawOutline(data, 'average'),
    ...data.axes.flatMap((axis, index) => drawEnd(data, axis, index)),
    drawKey(data),
  ]);
}

type Point = { readonly x: number; readonly y: number };

/** The place of a level on an axis. */
function place(data: RadarData, index: number, level: number): Point {
  const angle = (index / data.axes.length) * 2 * Math.PI - Math.PI / 2;
  const length = (level / data.max) * RADIUS;
  return { x: CENTRE.x + length * Math.cos(angle), y: CENTRE.y + length * Math.sin(angle) };
}

function polygon(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
}

function drawRing(data: RadarData, level: number): string {
  const points = data.axes.map((_, index) => place(data, index, level));
  const [top] = points;
  return (
    svgElement('polygon', { points: polygon(points), fill: 'none', stroke: 'var(--line)' }) +
    svgText(String(level), {
      x: (top?.x ?? 0) + 5,
      y: (top?.y ?? 0) + 12,
      fill: 'var(--soft)',
      'font-size': 11,
    })
  );
}

function drawSpoke(data: RadarData, index: number): string {
  const end = place(data, index, data.max);
  return svgElement('line', {
    x1: CENTRE.x,
    y1: CENTRE.y,
    x2: end.x,
    y2: end.y,
    stroke: 'var(--line)',
  });
}

const OUTLINES = {
  target: { fill: 'none', stroke: 'var(--soft)', 'stroke-width': 1.5, 'stroke-dasharray': '5 4' },
  previous: {
    fill: 'none',
    stroke: 'var(--dot-edge)',
    'stroke-width': 1.5,
    'stroke-dasharray': '1.5 3',
  },
  average: {
    fill: 'var(--accent)',
    'fill-opacity': 0.14,
    stroke: 'var(--accent)',
    'stroke-width': 2.25,
    'stroke-linejoin': 'round',
  },
} as const;

/** An axis without a figure counts as its centre: the line must close. */
function drawOutline(data: RadarData, figure: keyof typeof OUTLINES): string {
  const points = data.axes.map((axis, index) => place(data, index, axis[figure] ?? 0));
  const dots = points.map(({ x, y }) =>
    svgElement('circle', { cx: x, cy: y, r: 3.5, fill: 'var(--accent)' }),
  );
  const outline = svgElement('polygon', { points: polygon(points), ...OUTLINES[figure] });
  return figure === 'average' ? outline + dots.join('') : outline;
}

/** Names an axis beyond its end, on the side where there is room. */
function drawEnd(data: RadarData, axis: RadarAxis, index: number): string[] {
  const { x, y } = place(data, index, data.max * 1.1);
  const side = Math.abs(x - CENTRE.x) < 1 ? 'middle' : x > CENTRE.x ? 'start' : 'end';
  const lift = y < CENTRE.y - RADIUS ? -16 : 4;
  const at = { x, 'text-anchor': side };
  return [
    svgText(axis.label, {
      ...at,
      y: y + lift,
      fill: 'var(--ink)',
      'font-size': 15,
      'font-weight': 600,
    }),
    svgText(axis.note, { ...at, y: y + lift + 16, fill: 'var(--soft)', 'font-size': 13 }),
  ];
}

/** The lines below the drawing, side by side about its middle. */
function drawKey({ reached, aimed, before }: RadarData): string {
  const y = HEIGHT - 10;
  const keys = [
    { name: reached, look: { stroke: 'var(--accent)', 'stroke-width': 2.25 } },
    { name: aimed, look: OUTLINES.target },
    ...(before === undefined ? [] : [{ name: before, look: OUTLINES.previous }]),
  ];
  const left = WIDTH / 2 - (keys.length * KEY) / 2;
  return keys
    .map(({ name, look }, index) => {
      const x = left + index * KEY;
      const line = svgElement('line', { x1: x, x2: x + 28, y1: y - 4, y2: y - 4, ...look });
      return line + svgText(name, { x: x + 34, y, fill: 'var(--ink)', 'font-size': 13 });
    })
    .join('');
}
