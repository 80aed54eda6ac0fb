/** An mdast tree → a copy that may be changed; places, which nobody changes, are shared. */
import type { Nodes } from 'mdast';

/** Copies a tree: of its size in less than half the time of `structuredClone`. */
export function cloneTree<Node extends Nodes>(node: Node): Node {
  return cloneValue(node) as Node;
}

function cloneValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneValue);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    copy[key] = key === 'position' ? item : cloneValue(item);
  }
  return copy;
}
