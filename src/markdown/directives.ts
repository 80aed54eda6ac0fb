/** Directives → `internal` blocks and redactions, the only two there are; all else is given back as written. */
import type { Parent, Root, Text } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';

import type { MarkdownProblem } from './parse-markdown.ts';

const HINT = 'Only `:::internal` … `:::` blocks and `:redact[…]` exist, written exactly so';

/** Keeps the known directives of a tree, turns the others back to text, and lists what fails closed. */
export function readDirectives(root: Root, text: string): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  const fences = new Set<number>();
  const code = new Set<number>();
  visit(root, (node, index, parent) => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      for (const line of linesOf(node)) code.add(line);
      if (/:redact\[/i.test(node.value)) problems.push(problemAt(node, 'a redaction in code'));
    }
    if (node.type === 'containerDirective') {
      problems.push(...readContainer(node, text, fences));
      return undefined;
    }
    const isInline = node.type === 'textDirective' || node.type === 'leafDirective';
    if (!isInline || !parent || index === undefined) return undefined;
    if (node.type === 'textDirective' && isRedaction(node)) return SKIP;
    if (node.type === 'leafDirective') problems.push(problemAt(node, `\`::${node.name}\``));
    (parent as Parent).children.splice(index, 1, asWritten(node, text));
    return index + 1;
  });
  problems.push(...findStrayFences(text, fences, code), ...findNearMisses(root));
  return problems;
}

/** Tells whether a text directive is `:redact[…]`, with nothing besides its label. */
export function isRedaction(node: TextDirective): boolean {
  return node.name === 'redact' && Object.keys(node.attributes ?? {}).length === 0;
}

function readContainer(
  node: ContainerDirective,
  text: string,
  fences: Set<number>,
): MarkdownProblem[] {
  const lines = text.split('\n');
  const { start, end } = place(node);
  const opening = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const closing = lines[end.line - 1] ?? '';
  if (!/^:{3,}internal[ \t]*$/.test(opening)) return [problemAt(node, `\`${opening.trim()}\``)];
  fences.add(start.line);
  if (end.line === start.line || !/^[\s>]*:{3,}[ \t]*$/.test(closing)) {
    return [problemAt(node, 'a block that is never closed')];
  }
  fences.add(end.line);
  return [];
}

/** Lists lines that start with `::` outside code and belong to no known block. */
function findStrayFences(
  text: string,
  fences: ReadonlySet<number>,
  code: ReadonlySet<number>,
): MarkdownProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^[\s>]*(?=::)/.exec(line);
    const number = index + 1;
    if (!match || fences.has(number) || code.has(number)) return [];
    const column = match[0].length + 1;
    return [makeProblem(number, column, `\`${line.trim()}\` at the start of a line`)];
  });
}

/** Lists redactions and blocks whose name is written in another case or with spaces: they would hide nothing. */
function findNearMisses(root: Root): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  visit(root, 'text', (node) => {
    const match = /:\s*redact\s*\[|:+\s*internal\s*\[/i.exec(node.value);
    if (match) problems.push(problemAt(node, `\`${match[0]}\``));
  });
  return problems;
}

function asWritten(node: Node, text: string): Text {
  const { start, end } = place(node);
  const value = text.slice(start.offset, end.offset);
  return { type: 'text', value, ...(node.position ? { position: node.position } : {}) };
}

function problemAt(node: Node, what: string): MarkdownProblem {
  const { start } = place(node);
  return makeProblem(start.line, start.column, what);
}

function makeProblem(line: number, column: number, what: string): MarkdownProblem {
  const message = `Unexpected ${what}, expected \`:::internal\`, \`:::\` or \`:redact[…]\``;
  return { rule: 'markdown/directive', message, hint: HINT, line, column };
}

function place(node: Node): NonNullable<Node['position']> {
  const nowhere = { line: 1, column: 1, offset: 0 };
  return node.position ?? { start: nowhere, end: nowhere };
}

function linesOf(node: Node): number[] {
  const { start, end } = place(node);
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}
