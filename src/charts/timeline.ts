/** An incident's events and durations → a timeline to scale, as SVG: numbered events above the axis, durations below it. */
import { guessWidth, round, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';
import { scaleTime, type TimeScale } from './time-scale.ts';

/** One event: its number is the one that the table beside the chart gives it. */
export interface TimelineMark {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** True for an event that matters most: drawn filled. */
  readonly key: boolean;
}

/** One duration between two instants, with its name and its value in words. */
export interface TimelineSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** True for the outage itself. */
  readonly main: boolean;
}

/** All that the chart shows, in the language it is read in. */
export interface TimelineData extends ChartWords {
  /** Unique on its page. */
  readonly id: string;
  /** In order of time, at least one. */
  readonly marks: readonly TimelineMark[];
  readonly spans: readonly TimelineSpan[];
  /** The stretch that is drawn to scale whatever its length. */
  readonly core: readonly [number, number];
  /** What the zone adds to UTC at the end, in minutes: ticks fall on its round hours. */
  readonly offsetMinutes: number;
  /** Writes the time of a tick. */
  readonly tick: (instant: number) => string;
  /** Writes the length of a wait that the drawing shortens, in minutes. */
  readonly gap: (minutes: number) => string;
}

const WIDTH = 760;
const MARGIN = 16;
const LANE = 23;
const DOT = 9.5;
const ROW = 38;

/** Draws the timeline; its width is 760 user units, its height follows the crowd of events. */
export function drawTimeline(data: TimelineData): string {
  const inner = WIDTH - 2 * MARGIN;
  const instants = [...new Set([...data.marks.map(({ at }) => at), ...data.core])].sort(
    (a, b) => a - b,
  );
  const scale = scaleTime(instants, data.core, inner, data.offsetMinutes);
  const x = (instant: number): number => MARGIN + scale.place(instant);
  const lanes = assignLanes(data.marks.map(({ at }) => x(at)));
  const axis = 14 + (Math.max(0, ...lanes) + 1) * LANE;
  const rows = axis + 34;
  const height = rows + data.spans.length * ROW + 4;
  return svgChart({ width: WIDTH, height, id: data.id, kind: 'timeline' }, data, [
    drawBand(data.spans, x, axis, height),
    drawAxis(scale, data, x, axis),
    ...data.marks.map((mark, index) => drawMark(mark, x(mark.at), axis, lanes[index] ?? 0)),
    ...data.spans.map((span, index) => drawSpan(span, x, rows + index * ROW)),
  ]);
}

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

type Place = (instant: number) => number;

/** Lays a wash behind the outage, from top to bottom. */
function drawBand(spans: readonly TimelineSpan[], x: Place, axis: number, height: number): string {
  const outage = spans.find(({ main }) => main);
  if (!outage) return '';
  const left = x(outage.from);
  return (
    svgElement('rect', {
      class: 'outage',
      x: left,
      y: 0,
      width: Math.max(1, x(outage.to) - left),
      height: height - 4,
      fill: 'var(--p1)',
      'fill-opacity': 0.08,
    }) +
    svgElement('line', {
      x1: left,
      x2: x(outage.to),
      y1: axis,
      y2: axis,
      stroke: 'var(--p1)',
      'stroke-width': 3,
    })
  );
}

/** Draws the axis with its times, and a break with its length at every wait that is cut. */
function drawAxis(scale: TimeScale, data: TimelineData, x: Place, axis: number): string {
  const line = svgElement('line', {
    x1: 4,
    x2: WIDTH - 4,
    y1: axis,
    y2: axis,
    stroke: 'var(--soft)',
    'stroke-width': 1,
  });
  const label = { fill: 'var(--soft)', 'font-size': 12, 'text-anchor': 'middle' };
  const ticks = scale.ticks.map(
    (tick) =>
      svgElement('line', {
        x1: x(tick),
        x2: x(tick),
        y1: axis,
        y2: axis + 5,
        stroke: 'var(--soft)',
      }) + svgText(data.tick(tick), { x: x(tick), y: axis + 18, ...label }),
  );
  const cuts = scale.cuts.map(({ x: place, minutes }) => {
    const middle = MARGIN + place;
    return (
      svgElement('rect', {
        x: middle - 5,
        y: axis - 3,
        width: 10,
        height: 6,
        fill: 'var(--paper)',
      }) +
      svgElement('path', {
        d: `M${round(middle - 7)} ${axis + 6}l5 -12M${round(middle + 2)} ${axis + 6}l5 -12`,
        stroke: 'var(--soft)',
        fill: 'none',
      }) +
      svgText(data.gap(minutes), { x: middle, y: axis + 18, ...label, 'font-style': 'italic' })
    );
  });
  return [line, ...ticks, ...cuts].join('');
}

/** Draws a numbered event on its stem. */
function drawMark(mark: TimelineMark, x: number, axis: number, lane: number): string {
  const y = axis - 16 - lane * LANE;
  return [
    svgElement('line', {
      x1: x,
      x2: x,
      y1: y,
      y2: axis,
      stroke: 'var(--soft)',
      'stroke-width': 0.75,
    }),
    svgElement('circle', {
      cx: x,
      cy: y,
      r: DOT,
      fill: mark.key ? 'var(--ink)' : 'var(--paper)',
      stroke: 'var(--ink)',
      'stroke-width': 1,
    }),
    svgText(String(mark.number), {
      x,
      y: y + 4,
      fill: mark.key ? 'var(--paper)' : 'var(--ink)',
      'font-size': 11,
      'font-weight': 600,
      'text-anchor': 'middle',
    }),
  ].join('');
}

/** Draws a duration as a bar with its name above it, kept within the drawing. */
function drawSpan(span: TimelineSpan, x: Place, y: number): string {
  const [left, right] = [x(span.from), x(span.to)];
  const fits = left + guessWidth(span.label, 13) <= WIDTH - 4;
  const color = span.main ? 'var(--p1)' : 'var(--ink)';
  return [
    svgText(span.label, {
      x: fits ? left : right,
      y: y + 16,
      fill: color,
      'font-size': 13,
      'font-weight': span.main ? 600 : 400,
      'text-anchor': fits ? 'start' : 'end',
    }),
    svgElement('line', {
      x1: left,
      x2: right,
      y1: y + 25,
      y2: y + 25,
      stroke: color,
      'stroke-width': span.main ? 3 : 1.5,
    }),
    ...[left, right].map((end) =>
      svgElement('line', {
        x1: end,
        x2: end,
        y1: y + 21,
        y2: y + 29,
        stroke: color,
        'stroke-width': 1.5,
      }),
    ),
  ].join('');
}
