/** Raw HTML in Markdown → text that shows it as written, and a warning. */
import type { Parents, Root, RootContent } from 'mdast';

import type { MarkdownProblem } from './parse-markdown.ts';
import { SKIP, visit } from './visit.ts';

/** Replaces each piece of raw HTML by text, and lists them. */
export function showHtml(root: Root): MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  visit(root, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const shown = asText(node.value, parent);
    if (node.position) shown.position = node.position;
    (parent.children as RootContent[]).splice(index, 1, shown);
    problems.push({
      rule: 'markdown/html',
      message: `Unexpected raw HTML \`${node.value.split('\n', 1)[0] ?? ''}\`, expected Markdown`,
      hint: 'It is shown as text; put it in `code` if that is what you want',
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
    return [SKIP, index + 1];
  });
  return problems;
}

/** What holds paragraphs: a text by itself would be written there without its escapes. */
const FLOW: ReadonlySet<string> = new Set([
  ...['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'],
]);

function asText(value: string, parent: Parents): RootContent {
  const text: RootContent = { type: 'text', value };
  return FLOW.has(parent.type) ? { type: 'paragraph', children: [text] } : text;
}
