/** Small questions to ask of an HTML tree. */
import type { Element, ElementContent, RootContent } from 'hast';

/** True for an element, of one of the names when some are given. */
export function isTag(node: RootContent | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** The child elements of an element, those of some names when given. */
export function childTags(parent: Element, ...names: readonly string[]): Element[] {
  return parent.children.filter((node): node is Element => isTag(node, ...names));
}

/** A property as text: attributes are properties in camel case, `data-slot` is `dataSlot`. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** True when the element has the class. */
export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** All words below a node, as written. */
export function wordsOf(node: ElementContent | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** True where nothing would be seen: blanks and comments. */
export function isBlank(node: ElementContent | RootContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
