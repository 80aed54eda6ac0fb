/** Drafts of pages → their Markdown; what was written of the very same is kept for the next build. */
import type { Root } from 'mdast';

import type { Remember } from '../../../cache/kept-values.ts';
import { once } from '../once.ts';
import type { MarkdownPage, MarkdownPlaces } from './list-markdown-pages.ts';
import { assemblePage, type PageDraft } from './page-draft.ts';
import type { PageScope } from './page-scope.ts';
import { findAddress, listLinks, placeLinks, readAnchors, type Linking } from './place-links.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A page that is to be written. */
export interface PlannedDraft {
  /** Below the language's folder. */
  readonly path: string;
  make(): PageDraft;
  /** Tells all that the draft is made of; absent: the draft itself tells it. */
  readonly key?: string;
}

/** What others need to know of a page before any is written, as JSON. */
interface Outline {
  readonly title: string;
  /** The slugs of its headings by their ids. */
  readonly anchors: readonly (readonly [id: string, slug: string])[];
  readonly links: readonly Linking[];
}

interface OpenedPage {
  readonly path: string;
  readonly outline: Outline;
  readonly key: () => string;
  readonly tree: () => Root;
}

/** Writes all pages: where their links lead is known when every page has told its headings. */
export function writePages(
  planned: readonly PlannedDraft[],
  parts: {
    readonly scope: PageScope;
    readonly places: MarkdownPlaces;
    readonly remember: Remember | undefined;
  },
): MarkdownPage[] {
  const { scope, places, remember } = parts;
  const opened = planned.map((plan) => openPage(plan, scope, remember));
  const anchors = new Map(opened.map(({ path, outline }) => [path, new Map(outline.anchors)]));
  const targets = { scope, files: places.files, anchors };
  return opened.map(({ path, outline: { title, links }, key, tree }) => {
    const write = (): string => {
      const placed = tree();
      placeLinks(placed, path, targets);
      return writeMarkdown(placed);
    };
    if (!remember) return { path, title, markdown: write() };
    const addresses = links.map((link) => findAddress(link, path, targets) ?? null);
    const markdown = remember(`markdown ${key()} ${JSON.stringify(addresses)}`, write);
    return { path, title, markdown };
  });
}

function openPage(
  { path, make, key: known }: PlannedDraft,
  scope: PageScope,
  remember: Remember = (_, outline) => outline(),
): OpenedPage {
  const draft = once(make);
  const tree = once(() => assemblePage(draft(), scope));
  const key = once(() => known ?? JSON.stringify(tree()));
  const outline = remember<Outline>(`outline ${key()}`, () => ({
    title: draft().title,
    anchors: [...readAnchors(tree())],
    links: listLinks(tree()),
  }));
  return { path, outline, key, tree };
}
