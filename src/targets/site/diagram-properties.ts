/** A declaration of a drawing → the value that may stand in the site's style sheet. */
import { readColor } from './color-space.ts';

/** What children take over, with the value that nothing declared has. */
export const INHERITED: ReadonlyMap<string, string> = new Map([
  ['fill', '#000000'],
  ['fill-opacity', '1'],
  ['fill-rule', 'nonzero'],
  ['clip-rule', 'nonzero'],
  ['stroke', 'none'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-dashoffset', '0'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['stroke-miterlimit', '4'],
  ['stroke-opacity', '1'],
  ['color', '#000000'],
  ['font-size', '16px'],
  ['font-style', 'normal'],
  ['font-weight', 'normal'],
  ['letter-spacing', 'normal'],
  ['text-anchor', 'start'],
  ['visibility', 'visible'],
]);

/** What only the element itself has, with the value that needs no saying. */
export const OWN: ReadonlyMap<string, string> = new Map([
  ['alignment-baseline', 'auto'],
  ['display', 'inline'],
  ['dominant-baseline', 'auto'],
  ['opacity', '1'],
  ['rx', 'auto'],
  ['ry', 'auto'],
  ['stop-color', '#000000'],
  ['stop-opacity', '1'],
  ['text-decoration', 'none'],
  ['transform', 'none'],
]);

/** The properties whose value is a colour. */
export const COLORS: ReadonlySet<string> = new Set(['fill', 'stroke', 'color', 'stop-color']);

/** Properties that, as attributes, are geometry and stay where they are. */
export const GEOMETRY: ReadonlySet<string> = new Set(['rx', 'ry', 'transform']);

const LENGTHS = new Set(['font-size', 'letter-spacing', 'rx', 'ry']);

const TRANSFORM = /^(?:(?:rotate|scale|translate)\([\d., a-z%-]+\)\s*)+$/;

/** Reads a value: cleaned and in one notation, or undefined when the property or the value has no place in a style sheet. */
export function readValue(property: string, value: string): string | undefined {
  if (!INHERITED.has(property) && !OWN.has(property)) return undefined;
  const plain = value.trim().toLowerCase();
  if (plain === 'inherit') return plain;
  if (COLORS.has(property)) return readColor(value);
  if (property === 'transform') return TRANSFORM.test(plain) ? plain : undefined;
  // No brackets, quotes or escapes: nothing that could load, or end the declaration.
  if (!/^[a-z0-9 .,%-]+$/.test(plain)) return undefined;
  if (/^(?:initial|unset|revert|revert-layer)$/.test(plain)) return undefined;
  if (property === 'stroke-dasharray') return readDashes(plain);
  if (/^-?\d*\.?\d+$/.test(plain) && LENGTHS.has(property)) return `${plain}px`;
  if (property === 'stroke-width') return plain.replace(/px$/, '');
  if (property === 'font-weight' && plain === '400') return 'normal';
  return plain;
}

/** Dashes without gaps are a line. */
function readDashes(value: string): string {
  const lengths = value.split(/[\s,]+/).map((length) => length.replace(/px$/, ''));
  const gaps = lengths.length === 1 ? lengths : lengths.filter((_, index) => index % 2 === 1);
  return gaps.every((gap) => Number(gap) === 0 || gap === 'none') ? 'none' : lengths.join(' ');
}
