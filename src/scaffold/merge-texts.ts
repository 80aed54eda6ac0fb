/** The same YAML written in several languages → one, whose texts are maps of languages. */
import { isCollection, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

/** A document with the language in which its texts are written. */
export interface WrittenIn {
  readonly lang: string;
  readonly document: Document;
}

/** Keys whose values are texts even where the languages have the same word. */
const ALWAYS_TEXTS: readonly string[] = ['title'];

/**
 * Lays the texts of the others over the first document, which comes back changed.
 *
 * A text is a title, or what differs between them; all else is a fact, and stands in each. Comments are those of the
 * first.
 */
export function mergeTexts(first: WrittenIn, others: readonly WrittenIn[]): Document {
  const { lang, document } = first;
  const found = others.map((one): Other => [one.lang, one.document.contents]);
  document.contents = merge(document.contents, found, { lang, document }) as Node | null;
  return document;
}

type Other = readonly [lang: string, node: unknown];

function merge(node: unknown, others: readonly Other[], first: WrittenIn, name = ''): unknown {
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = String(pair.key);
      pair.value = merge(pair.value, childrenOf(others, key), first, key);
    }
  } else if (isSeq(node)) {
    node.items = node.items.map((item, index) => merge(item, childrenOf(others, index), first));
  } else if (isScalar(node)) {
    const texts = others.map(([lang, other]) => [lang, isScalar(other) ? other.value : undefined]);
    const isFact = texts.every(([, value]) => value === node.value);
    if (texts.length === 0 || (isFact && !ALWAYS_TEXTS.includes(name))) return node;
    const map = Object.fromEntries([[first.lang, node.value], ...texts]) as object;
    return first.document.createNode(map, { flow: true });
  }
  return node;
}

function childrenOf(others: readonly Other[], key: string | number): Other[] {
  return others.map(([lang, node]) => [lang, isCollection(node) ? node.get(key, true) : undefined]);
}
