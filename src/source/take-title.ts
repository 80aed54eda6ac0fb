/** A body's only H1 → its title, taken off the body. */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Takes the only H1 off a tree when it is what the tree begins with; undefined otherwise. */
export function takeTitle(root: Root): string | undefined {
  const titles = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [first] = root.children;
  if (titles.length !== 1 || !first || first !== titles[0]) return undefined;
  root.children.shift();
  return toString(first);
}
