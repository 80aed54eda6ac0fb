/** A YAML node and the value that it should have → the same node with that value; comments and what need not change stay. */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Plain data that an import writes. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Gives `node` the value; what cannot be changed in place is made anew. */
export function updateNode(document: Document, node: unknown, value: Plain): Node {
  if (isScalar(node) && typeof value !== 'object') {
    if (node.value !== value) node.value = value;
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) return updateSeq(document, node, value as Plain[]);
  if (isMap(node) && typeof value === 'object' && !Array.isArray(value)) {
    const keys = new Set([...Object.keys(value), ...node.items.map(({ key }) => String(key))]);
    updateMap(document, node, value as Record<string, Plain>, [...keys]);
    return node;
  }
  return createNode(document, value);
}

/** Sets `keys` of a map to their values, and takes away those that have none; other keys are left alone. */
export function updateMap(
  document: Document,
  map: YAMLMap,
  values: { readonly [key: string]: Plain | undefined },
  keys: readonly string[],
): void {
  for (const key of keys) {
    const value = values[key];
    if (value === undefined) map.delete(key);
    else map.set(key, updateNode(document, map.get(key, true), value));
  }
}

/** Items are known again by their `id`, or by their value; a comment on one that goes stays, with what it was on. */
function updateSeq(document: Document, seq: YAMLSeq, values: readonly Plain[]): YAMLSeq {
  const known = new Map(seq.items.filter(isNode).map((item) => [nameOf(item), item]));
  const items = values.map((value) => {
    const name = nameOfValue(value);
    const found = known.get(name);
    known.delete(name);
    return updateNode(document, found, value);
  });
  const orphans = [...known].flatMap(([name, item]) => {
    const said = [item.commentBefore, item.comment].filter((comment) => comment);
    return said.map((comment) => ` ${name}:${comment ?? ''}`);
  });
  if (orphans.length > 0) seq.comment = [seq.comment, ...orphans].filter(Boolean).join('\n');
  seq.items = items;
  return seq;
}

function nameOf(node: Node): string {
  return isMap(node) ? String(node.get('id')) : isScalar(node) ? String(node.value) : '';
}

function nameOfValue(value: Plain): string {
  if (typeof value !== 'object') return String(value);
  return 'id' in value && typeof value.id === 'string' ? value.id : '';
}

/** Makes a node as imports write it: lists of names and small maps that stand in a list on one line each. */
export function createNode(document: Document, value: Plain): Node {
  return document.createNode(value, { aliasDuplicateObjects: false });
}
