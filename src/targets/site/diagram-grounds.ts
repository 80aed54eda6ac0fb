/** A drawing and how it is styled → the ground on which letters of nodes and groups stand. */
import type { Element } from 'hast';

import { visit } from '../../markdown/visit.ts';
import type { Styled } from './diagram-cascade.ts';

const SHAPES = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path']);

/** Finds, for each element with letters in a node or a group of nodes, the colour of the shape drawn before. */
export function findGrounds(
  svg: Element,
  styled: ReadonlyMap<Element, Styled>,
): ReadonlyMap<Element, string> {
  const grounds = new Map<Element, string>();
  visit(svg, 'element', (box) => {
    const { className } = box.properties;
    const isBox = Array.isArray(className) && className.some((name) => BOXES.has(name));
    if (!isBox) return;
    let ground: string | undefined;
    visit(box, 'element', (element) => {
      if (isSeen(element)) ground ??= readFill(styled.get(element));
      const isText = element.tagName === 'text' || element.tagName === 'tspan';
      if (isText && ground !== undefined) grounds.set(element, ground);
    });
  });
  return grounds;
}

/** Mermaid's names for what holds a shape with words on it, and for such a thing around others. */
const BOXES: ReadonlySet<string | number> = new Set(['node', 'cluster']);

/** Labels hold rectangles without a size. */
function isSeen({ tagName, properties }: Element): boolean {
  return SHAPES.has(tagName) && (tagName !== 'rect' || Boolean(properties['width']));
}

function readFill(styled: Styled | undefined): string | undefined {
  return styled?.fill?.startsWith('#') ? styled.fill : undefined;
}
