/** The tree of a text that travels alone → its links as addresses of the published documentation; what has none keeps its words. */
import type { Image, Link, Root } from 'mdast';

import type { SiteLink } from '../site-links.ts';
import { placeEachLink } from './place-each-link.ts';
import { keepOutside } from './place-links.ts';

/** Places every link in place; pictures become their alternative text, since no file goes along. */
export function placeOutside(root: Root, siteLink: SiteLink): void {
  placeEachLink(root, (node) => findAddress(node, siteLink));
}

function findAddress(node: Link | Image, siteLink: SiteLink): string | undefined {
  if (node.type === 'image' || node.data?.asset !== undefined) return undefined;
  const { reference } = node.data ?? {};
  return reference ? siteLink(reference) : keepOutside(node.url);
}
