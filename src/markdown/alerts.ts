/** GitHub's alerts (`> [!WARNING]`) → blockquotes that carry their kind. */
import type { Blockquote, Root } from 'mdast';

import { visit } from './visit.ts';

/** The kinds of alert, as GitHub names them. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

declare module 'mdast' {
  interface BlockquoteData {
    alert?: AlertKind;
  }
}

const MARKER = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][^\S\n]*(?:\n|$)/i;

/** Marks each alert of a tree and takes its marker off the text. */
export function markAlerts(root: Root): void {
  visit(root, 'blockquote', (node) => {
    const kind = takeMarker(node);
    if (kind) node.data = { ...node.data, alert: kind };
  });
}

function takeMarker(node: Blockquote): AlertKind | undefined {
  const [paragraph] = node.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [text] = paragraph.children;
  if (text?.type !== 'text') return undefined;
  const match = MARKER.exec(text.value);
  if (!match) return undefined;
  text.value = text.value.slice(match[0].length);
  if (text.value === '') paragraph.children.shift();
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift();
  if (paragraph.children.length === 0) node.children.shift();
  return (match[1] ?? 'note').toLowerCase() as AlertKind;
}
