/** A factor's role → its mark: a form each, so that nobody needs colours to tell them apart. */
import type { FactorRole } from './factor-layout.ts';
import { round, svgElement } from './svg.ts';

const RADIUS = 5.5;

/** Draws the mark around its middle: prevention a full square, detection a ring, response a full triangle, amplification a hollow diamond. */
export function drawFactorMark(role: FactorRole, x: number, y: number): string {
  const full = { fill: 'var(--accent)', stroke: 'var(--accent)', 'stroke-width': 1.5 };
  const hollow = { fill: 'var(--paper)', stroke: 'var(--accent)', 'stroke-width': 2 };
  const r = RADIUS;
  const path = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`).join('L')}Z`;
  switch (role) {
    case 'prevent':
      return svgElement('rect', {
        x: x - r + 1,
        y: y - r + 1,
        width: 2 * r - 2,
        height: 2 * r - 2,
        ...full,
      });
    case 'detect':
      return svgElement('circle', { cx: x, cy: y, r: r - 0.5, ...hollow });
    case 'respond':
      return svgElement('path', {
        d: path([
          [-r, -r],
          [r, 0],
          [-r, r],
        ]),
        ...full,
      });
    case 'amplify':
      return svgElement('path', {
        d: path([
          [0, -r - 1],
          [r + 1, 0],
          [0, r + 1],
          [-r - 1, 0],
        ]),
        ...hollow,
      });
  }
}
