/** An mdast tree → the same tree whose neighbouring texts are one. */
import type { Root } from 'mdast';

import { SKIP, visit } from '../../../markdown/visit.ts';

/** Joins neighbouring texts: what a text may begin is seen only where it is whole. */
export function mergeTexts(root: Root): void {
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    let next = parent.children[index + 1];
    while (next?.type === 'text') {
      node.value += next.value;
      parent.children.splice(index + 1, 1);
      next = parent.children[index + 1];
    }
    return [SKIP, index + 1];
  });
}
