/** SVG → the same drawing without comments, metadata, what editors leave of their users, and what runs or loads. */
import { DOMParser, XMLSerializer, type Element, type Node } from '@xmldom/xmldom';

import { disarmStyle, isArmed, isArmedText, isHarmless } from './disarm-svg.ts';
import { stripMetadata } from './strip-metadata.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Labels of some drawings are HTML. */
const HTML = 'http://www.w3.org/1999/xhtml';
const OWN = new Set([
  SVG,
  HTML,
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
]);
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const PICTURE = /^data:(image\/[\w+.-]+);base64,(.*)$/is;

const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';

/** Cleans a drawing; one that is no XML is given back with its comments gone, or empty where it could run something. */
export function stripSvg(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  try {
    const parser = new DOMParser({ onError: refuse });
    const document = parser.parseFromString(text.trim(), 'image/svg+xml');
    for (const node of [...document.childNodes]) {
      if (node !== document.documentElement) document.removeChild(node);
    }
    const root = document.documentElement;
    if (!root || isArmed(root)) return new TextEncoder().encode(EMPTY);
    clean(root);
    return new TextEncoder().encode(`${new XMLSerializer().serializeToString(document)}\n`);
  } catch {
    const plain = text.replaceAll(
      /<!--[^]*?-->|<metadata\b[^]*?<\/metadata\s*>|<\?(?!xml\s)[^]*?\?>/g,
      '',
    );
    return new TextEncoder().encode(isArmedText(plain) ? EMPTY : plain);
  }
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function clean(element: Element): void {
  for (const attribute of [...element.attributes]) {
    const { name, namespaceURI, value } = attribute;
    const isEditors =
      namespaceURI === XMLNS
        ? !OWN.has(value)
        : (namespaceURI !== null && !OWN.has(namespaceURI)) ||
          name.startsWith('data-') ||
          isCopy(element, name);
    if (isEditors || (namespaceURI !== XMLNS && !isHarmless(element, name, value)))
      element.removeAttributeNode(attribute);
    else attribute.value = cleanPicture(value);
  }
  if (element.localName?.toLowerCase() === 'style') {
    element.textContent = disarmStyle(element.textContent ?? '');
  }
  for (const node of [...element.childNodes]) {
    if (isKept(node)) {
      if (node.nodeType === 1) clean(node as Element);
    } else element.removeChild(node);
  }
}

/** One editor keeps a copy of its whole document in the root's `content`. */
function isCopy({ localName }: Element, name: string): boolean {
  return localName === 'svg' && name === 'content';
}

/** Elements of SVG but metadata, and texts. */
function isKept(node: Node): boolean {
  if (node.nodeType === 3 || node.nodeType === 4) return true;
  if (node.nodeType !== 1) return false;
  if (isArmed(node as Element)) return false;
  const { namespaceURI, localName } = node as Element;
  const isOurs = namespaceURI === SVG || namespaceURI === HTML || namespaceURI === null;
  return isOurs && localName !== 'metadata';
}

/** A picture in a drawing has metadata of its own. */
function cleanPicture(value: string): string {
  const [, type, data] = PICTURE.exec(value) ?? [];
  if (type === undefined || data === undefined) return value;
  const stripped = stripMetadata(Buffer.from(data, 'base64'));
  return `data:${type};base64,${Buffer.from(stripped).toString('base64')}`;
}
