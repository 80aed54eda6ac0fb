/** The mdast nodes that constat writes in its own way → hast. */
import type { Element, ElementContent } from 'hast';
import type { Blockquote, Code, Heading, Image, Link, Nodes } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';

import type { HtmlOptions } from './to-html.ts';

/** The handlers for one piece of prose. */
export function handlers(options: HtmlOptions): Handlers {
  return {
    blockquote: (state: State, node: Blockquote) => writeBlockquote(state, node, options),
    code: (_state: State, node: Code) => writeCode(node),
    heading: (state: State, node: Heading) => writeHeading(state, node),
    image: (_state: State, node: Image) => writeImage(node, options),
    link: (state: State, node: Link) => writeLink(state, node, options),
    containerDirective: (state: State, node: Nodes) =>
      make('div', { className: ['internal'] }, state.all(node)),
    textDirective: (state: State, node: Nodes) => make('mark', {}, state.all(node)),
  };
}

function writeBlockquote(state: State, node: Blockquote, options: HtmlOptions): Element {
  const kind = node.data?.alert;
  if (!kind) return defaultHandlers.blockquote(state, node);
  const title = make('p', { className: ['alert-title'] }, [
    { type: 'text', value: options.words.alerts[kind] ?? kind },
  ]);
  const className = ['alert', `alert-${kind}`];
  return make('div', { className }, [title, ...state.wrap(state.all(node), true)]);
}

function writeCode(node: Code): Element {
  const isName = /^[\w+#.-]+$/.test(node.lang ?? '');
  const properties = isName ? { dataLanguage: node.lang } : {};
  const code = make('code', {}, [{ type: 'text', value: node.value }]);
  return make('pre', { className: ['code'], ...properties }, [code]);
}

function writeHeading(state: State, node: Heading): Element {
  const id = node.data?.hProperties?.['id'];
  const properties = typeof id === 'string' ? { id } : {};
  return make(`h${node.depth}`, properties, state.all(node));
}

function writeImage(node: Image, options: HtmlOptions): ElementContent {
  const placed =
    node.data?.asset === undefined ? undefined : options.placement.image(node.data.asset);
  const alt = node.alt ?? '';
  if (!placed) return { type: 'text', value: alt };
  const { src, width, height } = placed;
  const size = width && height ? { width, height } : {};
  return make('img', { src, alt, ...size, ...(node.title ? { title: node.title } : {}) }, []);
}

function writeLink(state: State, node: Link, options: HtmlOptions): Element {
  const { reference, asset } = node.data ?? {};
  const href = reference
    ? options.placement.href(reference)
    : asset === undefined
      ? node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
      : options.placement.image(asset)?.src;
  const children = state.all(node);
  if (href === undefined || (!reference && asset === undefined && !isExternal(href))) {
    return make('span', {}, children);
  }
  const className = reference && isBareId(node) ? { className: ['id'] } : {};
  return make('a', { href, ...className }, children);
}

/** Only these schemes leave the engagement, wherever the address came from. */
function isExternal(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url);
}

function isBareId(node: Link): boolean {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && /^[A-Z]+-\d+$/.test(only.value);
}

function make(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
