/** An SVG drawing of unknown manners → one that runs nothing, loads nothing and fits any box. */
import type { Element } from '@xmldom/xmldom';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'style', 'marker', 'symbol', 'use', 'clipPath', 'mask'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['textPath', 'linearGradient', 'radialGradient', 'stop', 'pattern', 'filter'],
  ...['feDropShadow', 'feGaussianBlur', 'feOffset', 'feMerge', 'feMergeNode', 'feFlood'],
  ...['feComposite', 'feBlend', 'feColorMatrix', 'a', 'switch'],
]);

// `url(#id)` is of the drawing itself; any other address, and any import, is not.
const FOREIGN = /@import|url\(\s*["']?\s*[^#"'\s)]|expression\s*\(|\\|javascript:/i;

/** The drawing, or why it cannot be shown. */
export type CleanSvg = { readonly svg: string } | { readonly problem: string };

/**
 * Keeps known elements only, drops event handlers and addresses that lead out, and takes the size off
 * the root, which must have a `viewBox`. A drawing with HTML inside is refused: its text would be lost.
 */
export function sanitiseSvg(text: string): CleanSvg {
  const root = parse(text);
  if (root?.localName !== 'svg') return { problem: 'not an SVG drawing' };
  if (root.getElementsByTagNameNS('*', 'foreignObject').length > 0) {
    return { problem: 'the drawing holds HTML, which cannot be shown everywhere' };
  }
  if (!root.getAttribute('viewBox')) return { problem: 'the drawing has no viewBox' };
  cleanTree(root);
  for (const name of ['width', 'height', 'style']) root.removeAttribute(name);
  return { svg: new XMLSerializer().serializeToString(root) };
}

function parse(text: string): Element | undefined {
  try {
    const fail = (message: string) => {
      throw new Error(message);
    };
    const parser = new DOMParser({
      onError: (level, message) => level !== 'warning' && fail(message),
    });
    return parser.parseFromString(text, 'image/svg+xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

function cleanTree(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (!isSafeAttribute(name.toLowerCase(), value)) element.removeAttribute(name);
  }
  if (element.localName === 'style') element.textContent = cleanStyle(element.textContent ?? '');
  for (const child of [...element.childNodes]) {
    // 1: an element, 3 and 4: text. Comments and instructions say nothing to a reader.
    if (child.nodeType === 1) {
      const inner = child as Element;
      if (ELEMENTS.has(inner.localName ?? '')) cleanTree(inner);
      else element.removeChild(inner);
    } else if (child.nodeType !== 3 && child.nodeType !== 4) element.removeChild(child);
  }
}

function isSafeAttribute(name: string, value: string): boolean {
  if (name.startsWith('on')) return false;
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#');
  return !FOREIGN.test(value);
}

// Rule by rule, so that one bad rule does not undress the drawing.
function cleanStyle(css: string): string {
  return css
    .split('}')
    .filter((rule) => !FOREIGN.test(rule))
    .join('}');
}
