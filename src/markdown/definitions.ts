/** Reference-style links and images → plain ones, so that a section stands without the rest of its text. */
import type { Definition, Root, RootContent } from 'mdast';

import { SKIP, visit } from './visit.ts';

/** Puts each definition's address where it is used and drops the definitions; an undefined label is left as text. */
export function inlineDefinitions(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (!definition) return undefined;
    const { url, title } = definition;
    const position = node.position ? { position: node.position } : {};
    const plain: RootContent =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...position };
    (parent.children as RootContent[]).splice(index, 1, plain);
    return index;
  });
}
