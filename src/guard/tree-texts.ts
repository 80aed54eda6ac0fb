/** A tree of Markdown → its texts, each as a reader meets it. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { visit } from '../markdown/visit.ts';

/** Blocks whose words are read in one go. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

/** Lists blocks, code, and what pictures and links say besides. */
export function treeTexts(root: Nodes): string[] {
  const texts: string[] = [];
  const add = (text: string | null | undefined): void => {
    if (typeof text === 'string' && text !== '') texts.push(text);
  };
  visit(root, (node) => {
    if (LINES.has(node.type)) add(toString(node, { includeImageAlt: false }));
    else if (node.type === 'code' || node.type === 'inlineCode') add(node.value);
    if (node.type === 'code') add(node.meta);
    else if (node.type === 'image') add(node.alt);
    if (node.type === 'image' || node.type === 'link') add(node.title);
    if (node.type === 'link') add(node.url);
  });
  return texts;
}
