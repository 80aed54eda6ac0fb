/** mdast of the report → sanitised HTML, for every target that shows prose. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml as stringify } from 'hast-util-to-html';

import { decorate } from './decorate.ts';
import { handlers } from './handlers.ts';
import type { Highlighter } from './highlight.ts';
import type { Reference } from './reference.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { rehypeTypography } from './typography-plugin.ts';

/** Where a target puts what prose points at. */
export interface Placement {
  /** The address of a thing of the report; undefined when this deliverable does not show it. */
  href(reference: Reference): string | undefined;
  /** The address of a picture or file of the engagement. */
  image(
    path: string,
  ): { readonly src: string; readonly width?: number; readonly height?: number } | undefined;
  /** HTML for a mermaid diagram; undefined: shown as code. */
  diagram(source: string): string | undefined;
  /** What opens a picture alone; without it pictures do not open. */
  readonly openLarge?: string;
}

/** How to write a piece of prose. */
export interface HtmlOptions {
  readonly lang: string;
  readonly placement: Placement;
  readonly highlight: Highlighter;
  /** The level of the highest heading written, 1 to 6. */
  readonly depth?: number;
  /** Put before every id, so that several bodies fit one page. */
  readonly prefix?: string;
  /** Words that HTML needs, in the language of the deliverable. */
  readonly words: HtmlWords;
}

/** The words that the HTML of prose needs. */
export interface HtmlWords {
  readonly alerts: Readonly<Record<string, string>>;
  readonly footnotes: string;
  readonly backToText: string;
  readonly table: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  readonly redacted: string;
}

/** Writes prose as HTML: nothing in it runs, loads from elsewhere, or leads to another scheme than http, https and mailto. */
export function toHtml(nodes: readonly RootContent[], options: HtmlOptions): string {
  const root: Root = { type: 'root', children: [...nodes] };
  const tree = toHast(root, {
    handlers: handlers(options),
    clobberPrefix: '',
    footnoteLabel: options.words.footnotes,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: options.words.backToText,
  }) as HastRoot;
  const clean = sanitize(tree, sanitizeSchema) as HastRoot;
  decorate(clean, options);
  rehypeTypography({ lang: options.lang })(clean);
  return stringify(clean, { allowDangerousHtml: true });
}

/** Writes prose without the paragraph around it, where it is one. */
export function toInlineHtml(nodes: readonly RootContent[], options: HtmlOptions): string {
  const [only] = nodes;
  if (nodes.length !== 1 || only?.type !== 'paragraph') return toHtml(nodes, options);
  const html = toHtml(nodes, options);
  return html.replace(/^<p>/, '').replace(/<\/p>$/, '');
}

/** An element of HTML, written short. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
