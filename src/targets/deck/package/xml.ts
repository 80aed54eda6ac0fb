/** XML text ↔ DOM, and the few ways of walking and building that the package stage needs. */
import { DOMParser } from '@xmldom/xmldom';

import { copyDom } from './copy-dom.ts';
import { Element, Text, XMLNS } from './light-dom.ts';
import type { Document, Node } from './light-dom.ts';
import { readXml } from './read-xml.ts';
import { writeXml } from './write-xml.ts';

/** The namespaces of PresentationML by the prefix that this code writes, whatever a template calls them. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Declarations of the three namespaces that every slide part's root carries. */
export const ROOT_NAMESPACES = ['a', 'r', 'p']
  .map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`)
  .join(' ');

/**
 * Parses a part.
 *
 * @throws Error when the text is not well-formed
 */
export function parseXml(text: string): Document {
  return readXml(text) ?? parseAnyXml(text);
}

function parseAnyXml(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return copyDom(parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml'));
}

/** Writes a document with the declaration that Office writes. */
export function serializeXml(document: Document): string {
  return DECLARATION + writeXml(rootOf(document));
}

/** The document's root element. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error('An XML part has no root element');
  return root;
}

function split(name: string): readonly [namespace: string | null, local: string] {
  const at = name.indexOf(':');
  return at < 0 ? [null, name] : [NAMESPACES[name.slice(0, at)] ?? null, name.slice(at + 1)];
}

/** True when the element has this name, written with one of our prefixes. */
export function isElement(node: Node | null | undefined, name: string): node is Element {
  // Most are told apart by the end of their names, which costs nothing.
  if (node?.nodeType !== 1 || !name.endsWith(node.localName)) return false;
  const [namespace, local] = split(name);
  return node.localName === local && node.namespaceURI === namespace;
}

/** An element's child elements, those of one name when it is given. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || isElement(node, name))) found.push(node);
  }
  return found;
}

/** Follows a path of names such as `p:spPr/a:xfrm`, the first match at each step. */
export function find(parent: Element | undefined, path: string): Element | undefined {
  let found = parent;
  for (const name of path.split('/')) {
    if (!found) return undefined;
    found = firstChild(found, name);
  }
  return found;
}

function firstChild(parent: Element, name: string): Element | undefined {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node, name)) return node;
  }
  return undefined;
}

/** Every descendant of one name, in document order: the DOM's own lists are live, and walk the document again and again. */
export function findAll(parent: Element, name: string): Element[] {
  const [namespace, local] = split(name);
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      if (node.localName === local && node.namespaceURI === namespace) found.push(node);
      walk(node);
    }
  };
  walk(parent);
  return found;
}

/** Every descendant by its name as written, in document order: for parts whose prefixes are known. */
export function groupByName(root: Element): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  const walk = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue;
      const group = groups.get(node.nodeName);
      if (group) group.push(node);
      else groups.set(node.nodeName, [node]);
      walk(node);
    }
  };
  walk(root);
  return groups;
}

/** An attribute's value, or undefined; a prefixed name is looked up by its namespace. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const [namespace, local] = split(name);
  return namespace ? element?.getAttributeNS(namespace, local) : element?.getAttribute(name);
}

/** Sets an attribute, in its namespace when the name is prefixed. */
export function setAttribute(element: Element, name: string, value: string | number): void {
  const [namespace] = split(name);
  element.setAttributeNS(namespace, name, String(value));
}

/** Builds an element with attributes and children; text is given as a string. */
export function build(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content: readonly (Element | string)[] = [],
): Element {
  const [namespace] = split(name);
  const element = new Element(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) setAttribute(element, key, value);
  }
  for (const item of content) {
    element.appendChild(typeof item === 'string' ? new Text(item) : item);
  }
  return element;
}

/** Takes an element out of its parent. */
export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Takes every child out. */
export function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

/** Declares on the root the namespaces that children use, so that they are not repeated on each. */
export function declareNamespaces(root: Element, prefixes: readonly string[]): void {
  for (const prefix of prefixes) {
    root.setAttributeNS(XMLNS, `xmlns:${prefix}`, NAMESPACES[prefix] ?? '');
  }
}

/** C0 controls but tab and line ends, and the two non-characters that XML bans. */
function isBanned(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 0x20 && !'\t\n\r'.includes(character)) || code === 0xfffe || code === 0xffff;
}

// oxlint-disable-next-line no-control-regex -- what is looked for is exactly that
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Drops what XML 1.0 cannot hold: C0 controls, lone surrogates and non-characters. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return Array.from(text.toWellFormed())
    .filter((character) => !isBanned(character))
    .join('');
}

/** Escapes a text for element content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
