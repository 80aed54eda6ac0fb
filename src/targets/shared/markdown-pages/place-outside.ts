/** The tree of a text that travels alone → its links as addresses of the published documentation; what has none keeps its words. */
import type { Image, Link, Root, RootContent } from 'mdast';

import { visit } from '../../../markdown/visit.ts';
import type { SiteLink } from '../site-links.ts';
import { keepOutside } from './place-links.ts';

/** Places every link in place; pictures become their alternative text, since no file goes along. */
export function placeOutside(root: Root, siteLink: SiteLink): void {
  visit(root, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const url = findAddress(node, siteLink);
    if (url !== undefined) {
      node.url = url;
      node.title = null;
      return undefined;
    }
    if (!parent || index === undefined) return undefined;
    const words: RootContent[] =
      node.type === 'link' ? node.children : [{ type: 'text', value: node.alt ?? '' }];
    (parent.children as RootContent[]).splice(index, 1, ...words);
    return index;
  });
}

function findAddress(node: Link | Image, siteLink: SiteLink): string | undefined {
  if (node.type === 'image' || node.data?.asset !== undefined) return undefined;
  const { reference } = node.data ?? {};
  return reference ? siteLink(reference) : keepOutside(node.url);
}
