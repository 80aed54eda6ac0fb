/** A tree and where things are → the tree with an address on each link and picture; what leads nowhere keeps its words. */
import type { Image, Link, Root, RootContent } from 'mdast';

import { visit } from '../../../markdown/visit.ts';

/** Places every link and picture in place; one without an address gives way to its own words. */
export function placeEachLink(
  root: Root,
  addressOf: (node: Link | Image) => string | undefined,
): void {
  visit(root, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const url = addressOf(node);
    if (url !== undefined) {
      node.url = url;
      if (node.type === 'link') node.title = null;
      return undefined;
    }
    if (!parent || index === undefined) return undefined;
    const words: RootContent[] =
      node.type === 'link' ? node.children : [{ type: 'text', value: node.alt ?? '' }];
    (parent.children as RootContent[]).splice(index, 1, ...words);
    return index;
  });
}
