/** An average rating → dots filled in proportion, with a mark where the target stands. */
import { round, svgElement } from './svg.ts';

/** What the dots show; `average` and `target` are on the scale 0 to `max`. */
export interface AverageDotsData {
  readonly average: number;
  readonly target?: number;
  readonly max: number;
  /** The same in words, such as "0.6 of 3". */
  readonly label: string;
}

/** User units of one step, of which 16 stand in an em. */
const STEP = 20;
const HEIGHT = 20;
const MIDDLE = 8;
const RADIUS = 6.5;

/** Draws one dot a level, the last one cut where the average ends; sized in em, so that it stands in a line of text. */
export function drawAverageDots(data: AverageDotsData): string {
  const width = STEP * data.max;
  const dots = Array.from({ length: data.max }, (_, index) => drawDot(index, data.average - index));
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'average-dots',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width: `${round(width / 16)}em`,
      height: `${HEIGHT / 16}em`,
      role: 'img',
      'aria-label': data.label,
    },
    data.target === undefined ? dots : [...dots, drawTarget(data.target)],
  );
}

/** Draws a hollow dot with the share of it that is reached, from the left. */
function drawDot(index: number, share: number): string {
  const x = index * STEP + STEP / 2;
  const full = share >= 1;
  const circle = svgElement('circle', {
    cx: x,
    cy: MIDDLE,
    r: RADIUS,
    fill: full ? 'var(--dot)' : 'none',
    stroke: share > 0 ? 'var(--dot-edge)' : 'var(--dot-empty-edge)',
    'stroke-width': 1.2,
  });
  if (full || share <= 0) return circle;
  return svgElement('path', { d: segmentPath(x, share), fill: 'var(--dot)' }) + circle;
}

/** Outlines the left part of a disc, cut at a share of its width. */
function segmentPath(x: number, share: number): string {
  const cut = x - RADIUS + 2 * RADIUS * share;
  const half = Math.sqrt(RADIUS ** 2 - (cut - x) ** 2);
  const large = share > 0.5 ? 1 : 0;
  const [top, bottom] = [round(MIDDLE - half), round(MIDDLE + half)];
  return `M${round(cut)} ${top}A${RADIUS} ${RADIUS} 0 ${large} 0 ${round(cut)} ${bottom}Z`;
}

/** Draws a small mark below the place that the target has on the same scale. */
function drawTarget(target: number): string {
  return svgElement('path', {
    class: 'target',
    d: `M${round(target * STEP)} 15.5l3 4.5h-6z`,
    fill: 'var(--accent)',
  });
}
