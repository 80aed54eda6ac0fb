/** An incident's events, stages and durations → a timeline to scale, as SVG: numbered events above the axis, the rest below it. */
import { guessWidth, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';
import { scaleTime } from './time-scale.ts';
import { drawAxis, type AxisPlace } from './timeline-axis.ts';
import { assignLanes, drawMarkKey, drawMarks, LANE, type TimelineMark } from './timeline-marks.ts';
import { drawStageKey, drawStages, type TimelineStage } from './timeline-stages.ts';

/** One duration between two instants, with its name and its value in words. */
export interface TimelineSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** True for the outage itself. */
  readonly main: boolean;
}

/** All that the chart shows, in the language it is read in. */
export interface TimelineData extends ChartWords, Pick<AxisPlace, 'tick' | 'gap'> {
  /** Unique on its page. */
  readonly id: string;
  /** In order of time, at least one. */
  readonly marks: readonly TimelineMark[];
  /** End to end, in order of time; none where the events do not tell. */
  readonly stages: readonly TimelineStage[];
  readonly spans: readonly TimelineSpan[];
  /** The stretch that is drawn to scale whatever its length. */
  readonly core: readonly [number, number];
  /** What the zone adds to UTC at the end, in minutes: ticks fall on its round hours. */
  readonly offsetMinutes: number;
}

const WIDTH = 760;
const MARGIN = 16;
const ROW = 38;
const AIR = 10;

/** Draws the timeline; its width is 760 user units, its height follows the crowd of events. */
export function drawTimeline(data: TimelineData): string {
  const { marks, stages, spans, core } = data;
  const instants = [...new Set([...marks.map(({ at }) => at), ...core])].sort((a, b) => a - b);
  const scale = scaleTime(instants, core, WIDTH - 2 * MARGIN, data.offsetMinutes);
  const x = (instant: number): number => MARGIN + scale.place(instant);
  const places = marks.map(({ at }) => x(at));
  const axis = 14 + (Math.max(0, ...assignLanes(places)) + 1) * LANE;
  const times = drawAxis(scale, { ...data, y: axis, left: MARGIN, width: WIDTH });
  const strip = drawStages(stages, x, axis + times.height + AIR);
  const rows = axis + times.height + AIR + strip.height + (stages.length > 0 ? AIR : 0);
  const end = rows + spans.length * ROW;
  const key = { left: 4, width: WIDTH - 8 };
  const stageKey = drawStageKey(stages, { ...key, top: end + AIR });
  const markKey = drawMarkKey(marks, { ...key, top: end + AIR + stageKey.height + 4 });
  const height = end + AIR + stageKey.height + 4 + markKey.height;
  return svgChart({ width: WIDTH, height, id: data.id, kind: 'timeline' }, data, [
    drawBand(spans, x, axis, end),
    times.svg,
    drawMarks(marks, places, axis),
    strip.svg,
    ...spans.map((span, index) => drawSpan(span, x, rows + index * ROW)),
    stageKey.svg,
    markKey.svg,
  ]);
}

type Place = (instant: number) => number;

/** Lays a wash behind the outage, from top to bottom. */
function drawBand(spans: readonly TimelineSpan[], x: Place, axis: number, bottom: number): string {
  const outage = spans.find(({ main }) => main);
  if (!outage) return '';
  const left = x(outage.from);
  return (
    svgElement('rect', {
      class: 'outage',
      x: left,
      y: 0,
      width: Math.max(1, x(outage.to) - left),
      height: bottom,
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

/** Draws a duration as a bar with its name above it, kept within the drawing. */
function drawSpan(span: TimelineSpan, x: Place, y: number): string {
  const [left, right] = [x(span.from), x(span.to)];
  const own = guessWidth(span.label, 13);
  // To the right of where it begins, else to the left of where it ends, else from the margin.
  const fits = left + own <= WIDTH - 4;
  const anchor = fits ? left : Math.max(right, own + 4);
  const color = span.main ? 'var(--p1)' : 'var(--ink)';
  return [
    svgText(span.label, {
      x: anchor,
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
