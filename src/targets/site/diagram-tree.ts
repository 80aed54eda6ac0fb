/** A drawing's text → a tree that may stand in a page: its styles as classes, only ids that something refers to. */
import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

import { SKIP, visit } from '../../markdown/visit.ts';
import { cascade, type Declared, type Styled } from './diagram-cascade.ts';
import type { ClassBook } from './diagram-classes.ts';
import type { ColorWriter, Role } from './diagram-colors.ts';
import { findGrounds } from './diagram-grounds.ts';
import { diagramSchema } from './diagram-schema.ts';
import { keepReferredIds } from './diagram-ids.ts';

/** Elements whose text is read. */
const SPEAKING = /^(?:text|tspan|textPath|title|desc)$/;

/** Reads a drawing and gives its elements their classes; undefined when there is no drawing in the text. */
export function makeDiagramTree(
  text: string,
  colors: ColorWriter,
  book: ClassBook,
): Element | undefined {
  // A page's own parser: what it would make of the text is what is looked at.
  const page = unified().use(rehypeParse, { fragment: true }).parse(text);
  const svg = page.children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (svg?.type !== 'element') return undefined;
  dress(svg, colors, book);
  const clean = sanitize(svg, diagramSchema) as Root | Element;
  if (clean.type !== 'element') return undefined;
  keepReferredIds(clean);
  simplify(clean);
  shortenNumbers(clean);
  visit(clean, 'element', ({ properties: { className } }) => {
    if (Array.isArray(className)) for (const name of className) book.use(name);
  });
  return clean;
}

/** Puts classes in the place of all that styles, and takes out what is not shown. */
function dress(svg: Element, colors: ColorWriter, book: ClassBook): void {
  const styled = cascade(svg);
  const grounds = findGrounds(svg, styled);
  visit(svg, 'element', (element, index, parent) => {
    const own = styled.get(element);
    if (!own) {
      if (parent && index !== undefined) parent.children.splice(index, 1);
      return [SKIP, index ?? 0];
    }
    const declared = new Map([
      ...own.declared,
      ...mendLetters(own, grounds.get(element), colors),
      ...(element === svg ? readLeastWidth(svg) : []),
    ]);
    const name = book.classOf(declared, roleOf(element));
    const { className: _, fill: _fill, stroke: _stroke, ...properties } = element.properties;
    element.properties = {
      ...properties,
      ...(name ? { className: [name] } : {}),
      ...Object.fromEntries(listPaints(declared)),
    };
    return undefined;
  });
}

function mendLetters(
  { fill }: Styled,
  ground: string | undefined,
  colors: ColorWriter,
): (readonly [string, string])[] {
  if (fill === undefined || ground === undefined) return [];
  const mended = colors.legible(fill, ground);
  return mended === fill ? [] : [['fill', mended]];
}

/** Pixels of the page for one of the drawing below which letters of 14 px are no longer read with ease. */
const LEAST_SCALE = 0.75;

/** Says how far a drawing may shrink before it scrolls; in steps, so that many share one. */
function readLeastWidth({ properties }: Element): (readonly [string, string])[] {
  const [, , width = 0] = String(properties['viewBox'])
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const steps = Math.floor((width * LEAST_SCALE) / 64);
  return steps > 4 ? [['min-width', `${String(steps * 4)}rem`]] : [];
}

/** Letters, lines and what only passes a colour on are seen against a ground; closed shapes are one. */
function roleOf({ tagName }: Element): Role {
  return ['rect', 'circle', 'ellipse', 'polygon', 'path', 'stop'].includes(tagName)
    ? 'ground'
    : 'mark';
}

/** A gradient is the drawing's own: no class can name it. */
function listPaints(declared: Declared): [string, string][] {
  return ['fill', 'stroke'].flatMap((property): [string, string][] => {
    const value = declared.get(property);
    return value?.startsWith('url(') ? [[property, value]] : [];
  });
}

/** Drops what holds or shows nothing, wrappers that say nothing, and the white space between shapes. */
function simplify(parent: Element): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return SPEAKING.test(parent.tagName) ? [node] : [];
    if (node.type !== 'element') return [];
    simplify(node);
    const isHolder = /^(?:g|defs|text|tspan)$/.test(node.tagName);
    if (isHolder && node.children.length === 0) return [];
    if (node.tagName === 'rect' && !node.properties['width']) return [];
    const isWrapper = /^(?:g|tspan)$/.test(node.tagName);
    return isWrapper && Object.keys(node.properties).length === 0 ? node.children : [node];
  });
}

/** A thousandth of a pixel is enough; digits beyond differ from machine to machine. */
function shortenNumbers(svg: Element): void {
  visit(svg, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'id' || name === 'className') continue;
      if (typeof value === 'string' || typeof value === 'number') {
        properties[name] = String(value).replaceAll(/(\.\d{3})\d+(?![\de])/gi, '$1');
      }
    }
  });
}
