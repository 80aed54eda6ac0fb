/** Markdown → the HTML that targets show, and HTML → what it holds, for tests. */
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

import type { Highlighter } from '../../src/markdown/highlight.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import type { Placement } from '../../src/markdown/to-html.ts';
import { toHtml, type HtmlOptions } from '../../src/markdown/to-html.ts';

/** Colours nothing. */
export const PLAIN: Highlighter = () => undefined;

/** Puts everything somewhere, by its name. */
export const PLACEMENT: Placement = {
  href: ({ kind, id, fragment }) => `${kind}/${id}.html${fragment ? `#${fragment}` : ''}`,
  image: (path) => ({ src: `files/${path}`, width: 30, height: 20 }),
  diagram: () => undefined,
};

/** The words that HTML needs, each by its own name. */
export const WORDS: HtmlOptions['words'] = {
  alerts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  footnotes: 'Notes',
  backToText: 'Back',
  table: 'Table',
  taskDone: 'done',
  taskOpen: 'to do',
  redacted: 'Redacted',
};

/** How tests write prose unless they say otherwise. */
export const OPTIONS: HtmlOptions = {
  lang: 'en',
  placement: PLACEMENT,
  highlight: PLAIN,
  words: WORDS,
};

/** Writes Markdown as HTML. */
export function htmlOf(markdown: string, changes: Partial<HtmlOptions> = {}): string {
  return toHtml(parseMarkdown(markdown).root.children, { ...OPTIONS, ...changes });
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Reads HTML as a browser would. */
export function readHtml(html: string): Root {
  return parser.parse(html);
}

/** Every element of a piece of HTML, in order. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  visit(readHtml(html), 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** The words that a reader of the HTML sees. */
export function wordsOf(html: string): string {
  return toString(readHtml(html));
}

const FORBIDDEN =
  /^(?:script|style|iframe|frame|object|embed|applet|svg|math|form|button|select|textarea|link|meta|base|template|noscript|video|audio|source|title|dialog|portal)$/;

/** Lists what untrusted prose must never bring into a page: elements that run or load, handlers, styles, other schemes. */
export function findDangers(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => {
    const dangers = FORBIDDEN.test(tagName) ? [`<${tagName}>`] : [];
    if (tagName === 'input' && properties['disabled'] !== true)
      dangers.push('<input> that can be used');
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc')
        dangers.push(`${tagName} ${name}`);
      const isAddress = [
        'href',
        'src',
        'action',
        'formAction',
        'data',
        'xLinkHref',
        'srcSet',
        'poster',
        'cite',
        'ping',
        'background',
        'longDesc',
      ];
      if (isAddress.includes(name) && !isSafe(String(value)))
        dangers.push(`${tagName} ${name}=${String(value)}`);
    }
    return dangers;
  });
}

/** Our own relative addresses, or one of the three schemes, as a browser would read them. */
function isSafe(address: string): boolean {
  const url = URL.parse(address, 'constat-test:/page');
  return (
    url !== null &&
    /^(?:https?|mailto|constat-test):$/.test(url.protocol) &&
    !/^[\s\\/]/.test(address)
  );
}
