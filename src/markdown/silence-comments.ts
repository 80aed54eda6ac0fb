/** Comments `<!-- constat-ignore rule/id: reason -->` → taken off a tree, with the lines that each is about. */
import type { Html, Parents, Root, RootContent } from 'mdast';

import { SKIP, visit } from './visit.ts';

/** What a comment begins with that silences a warning, in Markdown and in YAML. */
export const SILENCE_WORD = 'constat-ignore';

/** A comment as it was written, with its place and the lines whose warnings it is about, all from 1. */
export interface SilenceComment {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const COMMENT = new RegExp(String.raw`<!--\s*(${SILENCE_WORD}(?![\w-])[\s\S]*?)-->`, 'g');

/**
 * Takes the comments off, so that nothing of them reaches any deliverable.
 *
 * One that stands alone is about the block below it, one at the end of a line about that line.
 */
export function takeSilences(root: Root): SilenceComment[] {
  const found: SilenceComment[] = [];
  visit(root, (node, index, parent) => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const { label } = node.data ?? {};
      if (label) node.data = { ...node.data, label: label.filter((one) => !isSilence(one)) };
    }
    if (node.type !== 'html' || !parent || index === undefined) return undefined;
    const comments = [...node.value.matchAll(COMMENT)];
    if (comments.length === 0) return undefined;
    const { children } = parent as { children: RootContent[] };
    const isAlone = isSilence(node);
    const next = children.slice(index).find((one) => !isSilence(one));
    const block = isAlone && FLOW.has(parent.type) ? next : undefined;
    found.push(...comments.map((comment) => placeComment(comment, node, block)));
    if (!isAlone) {
      node.value = node.value.replaceAll(COMMENT, '').trim();
      return undefined;
    }
    children.splice(index, 1);
    trimBefore(parent, index);
    return [SKIP, index];
  });
  return found;
}

function isSilence(node: RootContent): boolean {
  return node.type === 'html' && node.value.replaceAll(COMMENT, '').trim() === '';
}

/** Gives a comment its place, and the lines of the node that holds it, or down to the end of the block below. */
function placeComment(
  { 1: text = '', index, input }: RegExpExecArray,
  node: Html,
  block: RootContent | undefined,
): SilenceComment {
  const { start, end } = node.position ?? NOWHERE;
  const before = input.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1);
  const to = block?.position?.end.line ?? end.line;
  return { text, line, column, from: start.line, to };
}

/** Blanks before what was taken off go with it, but for the one that parts two words. */
function trimBefore({ children }: Parents, index: number): void {
  const before = children[index - 1];
  const after = children[index];
  if (before?.type !== 'text') return;
  const isParted = after !== undefined && (after.type !== 'text' || /^\S/.test(after.value));
  before.value = before.value.trimEnd() + (isParted && /\s$/.test(before.value) ? ' ' : '');
}

/** Where blocks stand. */
const FLOW: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
]);

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
