/** A document of the general parser → a light one; comments and instructions stay behind. */
import type { Document as WholeDocument, Element as WholeElement } from '@xmldom/xmldom';

import { Document, Element, Text } from './light-dom.ts';

/** Copies a document. */
export function copyDom(whole: WholeDocument): Document {
  const document = new Document();
  if (whole.documentElement) document.documentElement = copy(whole.documentElement);
  return document;
}

function copy(whole: WholeElement): Element {
  const element = new Element(whole.namespaceURI, whole.nodeName);
  for (let at = 0; at < whole.attributes.length; at += 1) {
    const found = whole.attributes.item(at);
    if (found) element.setAttributeNS(found.namespaceURI, found.name, found.value);
  }
  for (let node = whole.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) element.appendChild(copy(node as WholeElement));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) {
      element.appendChild(new Text(node.nodeValue ?? ''));
    }
  }
  return element;
}
