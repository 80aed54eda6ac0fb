/** A picture's label → its alternative text, redactions kept and what only looks like a directive as written. */
import type { PhrasingContent, Root } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';

import { isRedaction } from './directives.ts';
import { visit } from './visit.ts';

declare module 'mdast' {
  interface ImageData {
    /** What stands between the brackets, until the alternative text is made of it. */
    label?: readonly PhrasingContent[];
  }
  interface ImageReferenceData {
    label?: readonly PhrasingContent[];
  }
}

/** Keeps the label of pictures, which the parser reduces to plain words: a redaction in it would be shown. */
export function keepLabels(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push(EXTENSION);
}

const EXTENSION: Extension = { exit: { label: exitLabel } };

function exitLabel(this: CompileContext): void {
  const fragment = this.stack.at(-1) as { children: PhrasingContent[] };
  const words = this.resume();
  const node = this.stack.at(-1);
  this.data.inReference = true;
  if (node?.type === 'link') node.children = fragment.children;
  else if (node?.type === 'image' || node?.type === 'imageReference') {
    node.alt = words;
    node.data = { ...node.data, label: fragment.children };
  }
}

/** Writes each picture's alternative text. */
export function writeAlternatives(root: Root, text: string): void {
  visit(root, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const { label, ...data } = node.data ?? {};
    if (!label) return;
    node.alt = label.map((child) => wordsOf(child, text)).join('');
    if (Object.keys(data).length > 0) node.data = data;
    else delete node.data;
  });
}

function wordsOf(node: PhrasingContent, text: string): string {
  if (node.type === 'textDirective') {
    const words = node.children.map((child) => wordsOf(child, text)).join('');
    if (isRedaction(node)) return `:redact[${words}]`;
    return text.slice(node.position?.start.offset, node.position?.end.offset);
  }
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => wordsOf(child, text)).join('');
  if ('value' in node) return node.value;
  const label = 'data' in node ? (node.data as { label?: PhrasingContent[] }).label : undefined;
  return label ? label.map((child) => wordsOf(child, text)).join('') : '';
}
