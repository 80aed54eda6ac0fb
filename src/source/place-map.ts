/** A parsed YAML document → the place on disk of any key or value in it. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
} from 'yaml';

import type { Place } from '../diagnostics/diagnostic.ts';

/** A path of keys and indexes in a document. */
export type DataPath = readonly (string | number)[];

/** Finds the place of a path: of its value, or of its key. */
export type Locate = (path: DataPath, part?: 'key' | 'value') => Place;

/** Makes a finder for one document; a path that is not there leads to the nearest map above it. */
export function createLocate(file: string, document: Document, lines: LineCounter): Locate {
  return (path, part = 'value') => {
    const node = findNode(document, path, part);
    const [start, end] = node?.range ?? [0, 0];
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return {
      file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
    };
  };
}

function findNode(document: Document, path: DataPath, part: 'key' | 'value'): Node | undefined {
  let node = document.contents;
  let found: Node | undefined = node ?? undefined;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return found;
      const value = isNode(pair.value) ? pair.value : undefined;
      found = (isLast && part === 'key') || !value?.range ? (pair.key as Node) : value;
      node = value ?? null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return found;
      found = item;
      node = item;
    } else return found;
  }
  return found;
}
