/** What of a drawing may stand in a page: shapes and words where they are, classes of the site, references within. */
import type { Schema } from 'hast-util-sanitize';

import { DIAGRAM_CLASS } from './diagram-classes.ts';

/** A reference to something of the same drawing. */
const INSIDE = /^url\(#[\w-]+\)$/;

const PLACE = ['x', 'y', 'dx', 'dy', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'];
const SIZE = ['width', 'height', 'd', 'points', 'transform', 'transformOrigin', 'viewBox'];
const MARKER = ['refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'];
const PAINT = ['gradientUnits', 'gradientTransform', 'offset', 'clipPathUnits', 'maskUnits'];
const TEXT = ['textLength', 'lengthAdjust', 'startOffset', 'rotate', 'preserveAspectRatio'];

/** The schema for `sanitize`: it takes no style, no handler, no address and nothing but SVG. */
export const diagramSchema: Schema = {
  tagNames: [
    ...['svg', 'g', 'defs', 'title', 'desc', 'marker', 'symbol', 'use', 'clipPath', 'mask'],
    ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
    ...['textPath', 'linearGradient', 'radialGradient', 'stop'],
  ],
  strip: ['style', 'script', 'foreignObject'],
  attributes: {
    '*': [
      ...['id', ...PLACE, ...SIZE, ...MARKER, ...PAINT, ...TEXT],
      ['className', DIAGRAM_CLASS],
      ...['fill', 'stroke', 'markerStart', 'markerMid', 'markerEnd', 'clipPath', 'mask'].map(
        (name): [string, RegExp] => [name, INSIDE],
      ),
    ],
    use: [
      ['href', /^#[\w-]+$/],
      ['xLinkHref', /^#[\w-]+$/],
    ],
    textPath: [['href', /^#[\w-]+$/]],
  },
  clobber: [],
};
