/** Directives → `internal` blocks and redactions, the only two there are; all else is given back as written. */
import type { Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Node } from 'unist';

import type { MarkdownProblem } from './parse-markdown.ts';
import { findBrokenSpans, MARK } from './redaction-spans.ts';
import { SKIP, visit } from './visit.ts';

const HINT = 'Only `:::internal` … `:::` blocks and `:redact[…]` exist, written exactly so';

/** Keeps the known directives of a tree, turns the others back to text, and lists what fails closed. */
export function readDirectives(root: Root, text: string): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  const fences = new Set<number>();
  const code = new Set<number>();
  visit(root, (node, index, parent) => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      // The words before inline code are prose on the same line.
      for (const line of linesOf(node).slice(node.type === 'code' ? 0 : 1)) code.add(line);
    }
    const [where, raw] = rawTextOf(node);
    if (/:redact\[/i.test(raw)) {
      problems.push(problemIn(node, text, /:redact\[/i, `a redaction in ${where}`));
    }
    if (node.type === 'containerDirective') {
      problems.push(...readContainer(node, text, fences));
      return undefined;
    }
    const isInline = node.type === 'textDirective' || node.type === 'leafDirective';
    if (!isInline || !parent || index === undefined) return undefined;
    if (node.type === 'textDirective' && isRedaction(node)) {
      problems.push(...readRedaction(node));
      return SKIP;
    }
    if (node.type === 'leafDirective') problems.push(problemAt(node, `\`::${node.name}\``));
    (parent as Parent).children.splice(index, 1, ...asWritten(node, text));
    return index;
  });
  mergeTexts(root);
  problems.push(...findStrayFences(text, fences, code), ...findNearMisses(root, text));
  return problems;
}

/** What a node holds that is shown or used as it is, where nothing is redacted. */
function rawTextOf(node: Root | RootContent): [string, string] {
  if (node.type === 'code') return ['code', `${node.lang ?? ''} ${node.meta ?? ''} ${node.value}`];
  if (node.type === 'inlineCode') return ['code', node.value];
  if (node.type === 'html') return ['raw HTML', node.value];
  return ['url' in node ? 'an address' : '', 'url' in node ? node.url : ''];
}

/** Tells whether a text directive is `:redact[…]`, with its label and nothing besides. */
export function isRedaction(node: TextDirective): boolean {
  const isBare = Object.keys(node.attributes ?? {}).length === 0;
  return node.name === 'redact' && isBare && node.children.length > 0;
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
  fences.add(start.line);
  if (!/^:{3,}internal[ \t]*$/.test(opening)) return [problemAt(node, `\`${opening.trim()}\``)];
  const last = node.children.at(-1);
  const isInside = end.line === start.line || (last && place(last).end.line >= end.line);
  if (isInside || !/^[\s>]*:{3,}[ \t]*$/.test(closing)) {
    return [problemAt(node, 'a block that is never closed')];
  }
  fences.add(end.line);
  return [];
}

/** A backtick left in a redaction means that code holds its closing bracket: the rest would be shown. */
function readRedaction(node: TextDirective): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  visit(node, 'text', ({ value }) => {
    if (value.includes('`')) problems.push(problemAt(node, 'a redaction that ends inside code'));
  });
  return problems;
}

/** Lists lines that start with `::` outside code and belong to no known block. */
function findStrayFences(
  text: string,
  fences: ReadonlySet<number>,
  code: ReadonlySet<number>,
): MarkdownProblem[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?=::)/.exec(line);
    const number = index + 1;
    if (!match || fences.has(number) || code.has(number)) return [];
    const column = match[0].length + 1;
    const start = line.slice(match[0].length).trim();
    return [makeProblem(number, column, `\`${start}\` at the start of a line`)];
  });
}

/** Lists redactions and blocks whose name is written in another case or with spaces: they would hide nothing. */
function findNearMisses(root: Root, text: string): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  // A reference to a character may stand for any letter of the words.
  if (!/redact|internal|&/i.test(text)) return problems;
  visit(root, (node) => {
    if (node.type === 'text') {
      for (const [found] of node.value.matchAll(MARK)) {
        problems.push(problemIn(node, text, new RegExp(escape(found)), `\`${found}\``));
      }
    }
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    const labels = [
      isPicture ? node.alt : undefined,
      node.type === 'image' || node.type === 'link' || node.type === 'definition'
        ? node.title
        : undefined,
    ];
    for (const label of labels) {
      for (const { found } of findBrokenSpans(label ?? '')) {
        problems.push(problemIn(node, text, new RegExp(escape(found)), `\`${found}\``));
      }
    }
  });
  return problems;
}

/** Gives a directive back: its marks as text, its label as it was parsed. */
function asWritten(node: TextDirective | LeafDirective, text: string): PhrasingContent[] {
  const { start, end } = place(node);
  const [first] = node.children;
  const last = node.children.at(-1);
  if (!first || !last) return [textAt(text, start, end)];
  return [
    textAt(text, start, place(first).start),
    ...node.children,
    textAt(text, place(last).end, end),
  ];
}

function textAt(text: string, start: Point, end: Point): Text {
  return { type: 'text', value: text.slice(start.offset, end.offset), position: { start, end } };
}

/** Joins neighbouring texts, so that typography and ids see whole sentences. */
function mergeTexts(node: Root | RootContent): void {
  if (!('children' in node)) return;
  const merged: Node[] = [];
  for (const child of node.children) {
    const before = merged.at(-1) as Text | undefined;
    if (child.type === 'text' && before?.type === 'text') {
      before.value += child.value;
      if (before.position && child.position) before.position.end = child.position.end;
    } else merged.push(child);
  }
  if (merged.length < node.children.length)
    (node as Parent).children = merged as Parent['children'];
  for (const child of node.children) mergeTexts(child);
}

type Point = NonNullable<Node['position']>['start'];

function problemAt(node: Node, what: string): MarkdownProblem {
  const { start } = place(node);
  return makeProblem(start.line, start.column, what);
}

/** Places a problem where the source of a node first matches; else at the node. */
function problemIn(node: Node, text: string, pattern: RegExp, what: string): MarkdownProblem {
  const { start, end } = place(node);
  const source = text.slice(start.offset, end.offset);
  const index = source.search(pattern);
  if (index < 0) return problemAt(node, what);
  const before = source.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.at(-1) ?? '').length + (before.length === 1 ? start.column : 1);
  return makeProblem(line, column, what);
}

function makeProblem(line: number, column: number, what: string): MarkdownProblem {
  const shown = what.replaceAll(/\s+/g, ' ');
  const message = `Unexpected ${shown}, expected \`:::internal\`, \`:::\` or \`:redact[…]\``;
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

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
