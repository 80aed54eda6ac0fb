/** A body's only H1 → its title, taken off the body. */
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { isRedaction } from '../markdown/directives.ts';
import { visit } from '../markdown/visit.ts';

/** A title with its place in the body's text. */
export interface TakenTitle {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Takes the only H1 off a tree when it is what the tree begins with; undefined otherwise. */
export function takeTitle(root: Root): TakenTitle | undefined {
  const titles = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [first] = root.children;
  if (titles.length !== 1 || first?.type !== 'heading' || first !== titles[0]) return undefined;
  root.children.shift();
  const { line = 1, column = 1 } = first.position?.start ?? {};
  return { text: titleText(first), line, column };
}

/** A title's words as a text of the report is written: redactions stay what they are. */
function titleText(heading: Heading): string {
  visit(heading, 'textDirective', (node) => {
    if (isRedaction(node)) node.children = [{ type: 'text', value: `:redact[${toString(node)}]` }];
  });
  return toString(heading);
}
