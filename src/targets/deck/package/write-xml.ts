/** An element → its text, with the namespaces declared that nothing above it declares. */
import { XML, XMLNS, prefixOf } from './light-dom.ts';
import type { Element } from './light-dom.ts';

type Scope = ReadonlyMap<string, string>;

const OUTSIDE: Scope = new Map([['xml', XML]]);
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes an element and all that is inside. */
export function writeXml(root: Element): string {
  return write(root, OUTSIDE);
}

function write(element: Element, above: Scope): string {
  const { nodeName, namespaceURI, attributes, firstChild } = element;
  let scope = above;
  const declare = (prefix: string, uri: string): void => {
    scope = new Map(scope).set(prefix, uri);
  };
  for (const { name, namespaceURI: space, value } of attributes) {
    if (space === XMLNS) declare(name === 'xmlns' ? '' : name.slice(6), value);
  }
  let text = `<${nodeName}`;
  for (const { name, namespaceURI: space, value } of attributes) {
    if (space !== null && space !== XMLNS && scope.get(prefixOf(name)) !== space) {
      text += ` xmlns:${prefixOf(name)}="${escape(space)}"`;
      declare(prefixOf(name), space);
    }
    text += ` ${name}="${escape(value)}"`;
  }
  const prefix = prefixOf(nodeName);
  if (namespaceURI !== null && scope.get(prefix) !== namespaceURI) {
    text += ` xmlns${prefix && `:${prefix}`}="${escape(namespaceURI)}"`;
    declare(prefix, namespaceURI);
  }
  if (!firstChild) return `${text}/>`;
  text += '>';
  for (let node: typeof firstChild | null = firstChild; node; node = node.nextSibling) {
    text += node.nodeType === 1 ? write(node, scope) : escapeText(node.nodeValue);
  }
  return `${text}</${nodeName}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '');
}

function escape(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (sign) => SIGNS[sign] ?? `&#${sign.charCodeAt(0)};`);
}
