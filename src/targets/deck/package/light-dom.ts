/**
 * The part of the DOM that the package stage uses: elements with attributes, and text. Of a deck's time most goes into
 * its XML; a whole DOM makes of each attribute a node with lists of its own.
 */

/** The namespaces that every XML knows. */
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** That of `xml:space` and `xml:lang`. */
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** What stands in an element. */
export type Node = Element | Text;

/** An attribute; `xmlns` and its like are attributes too. */
export interface Attribute {
  readonly name: string;
  readonly namespaceURI: string | null;
  readonly localName: string;
  value: string;
}

/** A name after its prefix. */
function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A name's prefix; empty where there is none. */
export function prefixOf(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? '' : name.slice(0, at);
}

/** A piece of text. */
export class Text {
  readonly nodeType = 3;
  readonly nodeValue: string;
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;

  constructor(nodeValue: string) {
    this.nodeValue = nodeValue;
  }

  get textContent(): string {
    return this.nodeValue;
  }

  cloneNode(): Text {
    return new Text(this.nodeValue);
  }
}

/** An element. */
export class Element {
  readonly nodeType = 1;
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: Attribute[] = [];
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
  firstChild: Node | null = null;
  lastChild: Node | null = null;

  constructor(namespaceURI: string | null, nodeName: string) {
    this.nodeName = nodeName;
    this.localName = localOf(nodeName);
    this.namespaceURI = namespaceURI;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  appendChild(child: Node): void {
    this.insertBefore(child, null);
  }

  /** Puts a node before another, or last; it leaves where it was. */
  insertBefore(child: Node, next: Node | null): void {
    child.parentNode?.removeChild(child);
    const previous = next ? next.previousSibling : this.lastChild;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = next;
    if (previous) previous.nextSibling = child;
    else this.firstChild = child;
    if (next) next.previousSibling = child;
    else this.lastChild = child;
  }

  removeChild(child: Node): void {
    const { previousSibling, nextSibling } = child;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
  }

  replaceChild(child: Node, old: Node): void {
    this.insertBefore(child, old);
    this.removeChild(old);
  }

  /** A copy with all that is inside. */
  cloneNode(): Element {
    const copy = new Element(this.namespaceURI, this.nodeName);
    for (const attribute of this.attributes) copy.attributes.push({ ...attribute });
    for (let node = this.firstChild; node; node = node.nextSibling) {
      copy.appendChild(node.cloneNode());
    }
    return copy;
  }

  /** An attribute's value by its name as written. */
  getAttribute(name: string): string | undefined {
    return this.attributes.find((attribute) => attribute.name === name)?.value;
  }

  getAttributeNS(namespace: string | null, local: string): string | undefined {
    return this.attributes.find(
      ({ namespaceURI, localName }) => localName === local && namespaceURI === namespace,
    )?.value;
  }

  /** Sets an attribute, where it stands or last. */
  setAttributeNS(namespaceURI: string | null, name: string, value: string): void {
    const localName = localOf(name);
    const known = this.attributes.find(
      (one) => one.localName === localName && one.namespaceURI === namespaceURI,
    );
    if (known) known.value = value;
    else this.attributes.push({ name, namespaceURI, localName, value });
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }
}

/** A document: its root, once it is read. */
export class Document {
  documentElement: Element | null = null;
}
