/** Prose of the report → the same with names replaced, also those that markup cuts in two. */
import type { Nodes, Parents, Text as TextNode } from 'mdast';

import { BAR } from '../markdown/redaction.ts';
import { SKIP, visit } from '../markdown/visit.ts';
import type { Replacer } from './replace-names.ts';

/** Blocks whose words are read in one go. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

/** Replaces names in a tree of its own: words, code, labels of pictures; a link whose address holds one keeps its words alone. */
export function replaceInTree(root: Nodes, lang: string, replacer: Replacer): void {
  visit(root, (node, index, parent) => {
    if (node.type !== 'link' || !replacer.touches(decode(node.url))) return undefined;
    if (node.data?.reference || node.data?.asset !== undefined) node.url = '';
    else if (parent && index !== undefined) {
      (parent.children as Nodes[]).splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    return undefined;
  });
  visit(root, (node) => {
    if (LINES.has(node.type)) replaceInLine(node as Parents, lang, replacer);
    if (node.type === 'code' || node.type === 'inlineCode') {
      const manner = node.type === 'code' && node.lang === 'mermaid' ? 'diagram' : 'code';
      node.value = replacer.replace(node.value, lang, manner);
      if ('meta' in node && node.meta) node.meta = replacer.replace(node.meta, lang, 'code');
    }
    if (node.type === 'image') {
      node.url = replacer.replace(decode(node.url), lang, 'name');
      if (node.alt) node.alt = replacer.replace(node.alt, lang, 'prose');
    }
    if ((node.type === 'image' || node.type === 'link') && node.title)
      node.title = replacer.replace(node.title, lang, 'prose');
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference') {
      node.identifier = replacer.replace(node.identifier, lang, 'name');
      if (node.label) node.label = replacer.replace(node.label, lang, 'name');
    }
    return undefined;
  });
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Reads the words of a line as one text, and writes each change into the pieces that it touches. */
function replaceInLine(line: Parents, lang: string, replacer: Replacer): void {
  const pieces: { node: TextNode | undefined; start: number; value: string }[] = [];
  let text = '';
  const add = (node: TextNode | undefined, value: string): void => {
    pieces.push({ node, start: text.length, value });
    text += value;
  };
  visit(line as Nodes, (node) => {
    if (node.type === 'text') add(node, node.value);
    else if (node.type === 'break') add(undefined, '\n');
    // What is no word still parts words.
    else if (node.type === 'inlineCode') add(undefined, BAR);
  });
  const edits = replacer.edits(text, lang, 'prose');
  if (edits.length === 0) return;
  for (const { node, start, value } of pieces) {
    if (!node) continue;
    const end = start + value.length;
    let changed = '';
    let at = start;
    for (const edit of edits) {
      if (edit.end <= start || edit.start >= end) continue;
      changed += text.slice(at, Math.max(at, edit.start));
      // Its words go where it begins; the pieces after it only lose theirs.
      if (edit.start >= start) changed += edit.text;
      at = Math.min(end, edit.end);
    }
    node.value = changed + text.slice(at, end);
  }
}
