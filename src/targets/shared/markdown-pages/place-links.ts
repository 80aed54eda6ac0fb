/** The tree of a page → its links as relative addresses, with the anchors that GitHub gives to headings. */
import GithubSlugger from 'github-slugger';
import type { ImageData, LinkData, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { Reference } from '../../../markdown/reference.ts';
import { visit } from '../../../markdown/visit.ts';
import { shippedPath } from '../shown-assets.ts';
import type { PageScope } from './page-scope.ts';
import { placeEachLink } from './place-each-link.ts';
import { checksAnchor, pagePath, relativeAddress } from './page-paths.ts';

/** Slugs by the id of their heading. */
type Anchors = ReadonlyMap<string, string>;

/** What a link or a picture leads to, as the report tells it. */
export interface Linking {
  readonly type: 'link' | 'image';
  readonly url: string;
  readonly data?: (LinkData & ImageData) | undefined;
}

/** Places every link and picture of a page in place; a link that leads nowhere keeps its words. */
export function placeLinks(root: Root, path: string, targets: LinkTargets): void {
  placeEachLink(root, (node) => findAddress(node, path, targets));
}

/** Lists the links and pictures of a page before they are placed. */
export function listLinks(root: Root): Linking[] {
  const links: Linking[] = [];
  visit(root, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const { type, url, data } = node;
    links.push({ type, url, data });
  });
  return links;
}

/** Gives each heading of a page the slug that GitHub will give it, by the id of the heading. */
export function readAnchors(root: Root): Anchors {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  visit(root, 'heading', (node) => {
    const slug = slugger.slug(toString(node, { includeImageAlt: false }));
    const id = node.data?.hProperties?.['id'];
    if (typeof id === 'string' && slug !== '' && !anchors.has(id)) anchors.set(id, slug);
  });
  return anchors;
}

/** What links may lead to. */
export interface LinkTargets {
  readonly scope: PageScope;
  /** What leads from the language's folder to that of the engagement's pictures and files. */
  readonly files: string;
  /** By the path of the page. */
  readonly anchors: ReadonlyMap<string, Anchors>;
}

/** Finds the address of what stands on the page `from`; undefined for one that leads nowhere. */
export function findAddress(node: Linking, from: string, targets: LinkTargets): string | undefined {
  const { scope, files, anchors } = targets;
  const { asset } = node.data ?? {};
  if (asset !== undefined) {
    const isShown = scope.report.assets.has(asset) && !isTool(asset, scope);
    return isShown ? relativeAddress(from, files + shippedPath(asset)) : undefined;
  }
  if (node.type === 'image') return undefined;
  const { reference, page } = node.data ?? {};
  const path = reference ? pagePath(reference) : page;
  if (path === undefined) return keepOutside(node.url);
  const known = anchors.get(path);
  if (!known) return undefined;
  const slug = known.get((reference && anchorOf(reference, scope)) ?? '');
  if (slug === undefined) return relativeAddress(from, path);
  const fragment = `#${slug}`;
  return path === from ? fragment : relativeAddress(from, path) + fragment;
}

/** A check has no heading of its own: those above it lead there. */
function anchorOf(reference: Reference, scope: PageScope): string | undefined {
  if (reference.kind !== 'check') return reference.fragment;
  return checksAnchor(scope.checks.get(reference.id)?.category ?? '');
}

/** The firm's own template serves to make files and is none of them. */
function isTool(path: string, { report }: PageScope): boolean {
  return path === report.engagement.deck.template;
}

/** Only these schemes leave the engagement, wherever the address came from. */
export function keepOutside(url: string): string | undefined {
  const lower = url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  return /^(?:https?:\/\/|mailto:)/.test(lower) ? lower : undefined;
}
