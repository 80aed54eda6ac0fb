/** A text of the report → plain words, for attributes, notes and search. */
import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';

/** Writes a text on one line. */
export function plainProse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Writes nodes as plain words: blocks by line breaks, code as it is, no diagram. */
export function plainNodes(nodes: readonly RootContent[]): string {
  return nodes.map(plainNode).filter(Boolean).join('\n');
}

function plainNode(node: RootContent): string {
  switch (node.type) {
    case 'code':
      return node.lang === 'mermaid' ? '' : node.value;
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'containerDirective':
    case 'footnoteDefinition':
      return plainNodes(node.children);
    case 'table':
      return node.children
        .map((row) => row.children.map((cell) => plainProse(toString(cell))).join(' · '))
        .join('\n');
    default:
      return plainProse(toString(node));
  }
}
