/** The ids of a drawing → those that something of it refers to, and their names on a page. */
import type { Element } from 'hast';

import { SKIP, visit } from '../../markdown/visit.ts';

/** Elements that show nothing unless something refers to them. */
const REFERRED = new Set([
  ...['marker', 'symbol', 'clipPath', 'mask', 'linearGradient', 'radialGradient'],
]);

/** Takes off ids that nothing refers to, and out what only serves by its id; the others become 1, 2, 3… */
export function keepReferredIds(svg: Element): void {
  let known = Infinity;
  let referred = listReferred(svg);
  // What is taken out may have referred to more.
  while (referred.size < known) {
    known = referred.size;
    takeOut(svg, referred);
    referred = listReferred(svg);
  }
  const names = new Map([...referred].map((id, index) => [id, String(index + 1)]));
  rename(svg, (id) => names.get(id));
}

/** Copies a drawing with a prefix to its ids, so that it can stand on a page beside others. */
export function prefixIds(svg: Element, prefix: string): Element {
  const copy = structuredClone(svg);
  rename(copy, (id) => `${prefix}-${id}`);
  return copy;
}

function listReferred(svg: Element): Set<string> {
  const ids = new Set<string>();
  visit(svg, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const id = name === 'id' ? undefined : readReference(value)?.id;
      if (id) ids.add(id);
    }
  });
  return ids;
}

function takeOut(svg: Element, referred: ReadonlySet<string>): void {
  visit(svg, 'element', ({ tagName, properties }, index, parent) => {
    if (!parent || index === undefined || !REFERRED.has(tagName)) return undefined;
    if (referred.has(String(properties['id']))) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function rename(svg: Element, nameOf: (id: string) => string | undefined): void {
  visit(svg, 'element', (element) => {
    const renamed = Object.entries(element.properties).flatMap(([name, value]) => {
      const found = readReference(name === 'id' ? `#${String(value)}` : value);
      if (!found) return [[name, value] as const];
      const id = nameOf(found.id);
      if (id === undefined) return [];
      const reference = found.isAddress ? `#${id}` : `url(#${id})`;
      return [[name, name === 'id' ? id : reference] as const];
    });
    element.properties = Object.fromEntries(renamed);
  });
}

/** Reads `url(#id)` and `#id`. */
function readReference(value: unknown): { id: string; isAddress: boolean } | undefined {
  const [, paint, address] = /^(?:url\(#(.+)\)|#(.+))$/.exec(String(value)) ?? [];
  const id = paint ?? address;
  return id === undefined ? undefined : { id, isAddress: paint === undefined };
}
