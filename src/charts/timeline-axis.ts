/** A scale of time → the axis of a timeline: its times, and at every wait that is cut its length. */
import { packLabels, touches, type Label } from './pack-labels.ts';
import { guessWidth, round, svgElement, svgText } from './svg.ts';
import type { TimeScale } from './time-scale.ts';

/** What the axis writes, and where it stands; `left` is added to every place of the scale. */
export interface AxisPlace {
  readonly y: number;
  readonly left: number;
  readonly width: number;
  /** Writes the time of a tick. */
  readonly tick: (instant: number) => string;
  /** Writes the length of a wait that the drawing shortens, in minutes. */
  readonly gap: (minutes: number) => string;
}

const FONT = 12;
const ROW = 15;

interface AxisLabel extends Label {
  readonly text: string;
  readonly row: number;
}

/** Draws the axis; waits are told for sure, a time that would touch one is left out. */
export function drawAxis(
  scale: TimeScale,
  place: AxisPlace,
): { readonly svg: string; readonly height: number } {
  const { y, left, width } = place;
  const line = svgElement('line', {
    x1: 4,
    x2: width - 4,
    y1: y,
    y2: y,
    stroke: 'var(--soft)',
    'stroke-width': 1,
  });
  const waits = scale.cuts.map((cut) => labelAt(left + cut.x, place.gap(cut.minutes), width));
  const rows = packLabels(waits);
  const gaps = waits.map((wait, at): AxisLabel => ({ ...wait, row: rows[at] ?? 0 }));
  const times: AxisLabel[] = [];
  for (const instant of scale.ticks) {
    const label = labelAt(left + scale.place(instant), place.tick(instant), width);
    const taken = [...times, ...gaps.filter(({ row }) => row === 0)];
    if (!taken.some((other) => touches(label, other))) times.push({ ...label, row: 0 });
  }
  const svg = [
    line,
    ...scale.ticks.map((instant) => drawTick(left + scale.place(instant), y)),
    ...scale.cuts.map((cut) => drawBreak(left + cut.x, y)),
    ...times.map((label) => drawLabel(label, y)),
    ...gaps.map((label) => drawLabel(label, y, 'italic')),
  ].join('');
  return { svg, height: 8 + ROW * (1 + Math.max(0, ...rows)) };
}

/** Keeps a label within the drawing. */
function labelAt(x: number, text: string, width: number): Omit<AxisLabel, 'row'> {
  const own = guessWidth(text, FONT);
  return { text, width: own, x: Math.min(Math.max(x, own / 2), width - own / 2) };
}

function drawLabel({ x, text, row }: AxisLabel, y: number, style?: 'italic'): string {
  return svgText(text, {
    x,
    y: y + 18 + row * ROW,
    fill: 'var(--soft)',
    'font-size': FONT,
    'text-anchor': 'middle',
    'font-style': style,
  });
}

function drawTick(x: number, y: number): string {
  return svgElement('line', { x1: x, x2: x, y1: y, y2: y + 5, stroke: 'var(--soft)' });
}

function drawBreak(x: number, y: number): string {
  const blank = { x: x - 5, y: y - 3, width: 10, height: 6, fill: 'var(--paper)' };
  const d = `M${round(x - 7)} ${y + 6}l5 -12M${round(x + 2)} ${y + 6}l5 -12`;
  return svgElement('rect', blank) + svgElement('path', { d, stroke: 'var(--soft)', fill: 'none' });
}
