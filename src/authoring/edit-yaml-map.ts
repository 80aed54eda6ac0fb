/** A map in YAML with some keys changed → the same text, every other sign of it as its author wrote it. */
import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  YAMLMap,
  type Pair,
  type ParsedNode,
} from 'yaml';

/** A key's new value: words, a date, a map of these; undefined takes the key away. */
export type YamlValue = string | { readonly [key: string]: YamlValue | undefined } | undefined;

/** Keys with their new values, in the order in which missing ones are added. */
export type YamlChanges = Readonly<Record<string, YamlValue>>;

/** Nothing is folded: what an author wrote on a line stays on it. */
const AS_WRITTEN = { lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * Changes keys of the document's map, or of an item of its list.
 *
 * A map that is a value is changed key by key, its comments kept. Where the text is cut out of its surroundings
 * wrongly, as nobody can exclude for all of YAML, the whole document is written anew from its tree.
 *
 * @param item which item of the list; absent: the document itself is the map
 */
export function editYamlMap(text: string, changes: YamlChanges, item?: number): string {
  const wanted = withChanges(text, changes, item);
  const map = findMap(parseDocument(text), item);
  if (map && !map.flow) {
    const spliced = splice(text, map, changes);
    const found: unknown = parseDocument(spliced, { logLevel: 'silent' }).toJS();
    if (isDeepStrictEqual(found, wanted.toJS())) return spliced;
  }
  return wanted.toString(AS_WRITTEN);
}

type BlockMap = YAMLMap.Parsed;

function findMap(document: Document.Parsed, item: number | undefined): BlockMap | undefined {
  const { contents } = document;
  const found = item !== undefined && isSeq(contents) ? contents.items[item] : contents;
  return isMap(found) ? found : undefined;
}

function withChanges(text: string, changes: YamlChanges, item?: number): Document.Parsed {
  const document = parseDocument(text);
  const map = findMap(document, item);
  if (map) setKeys(map, changes, document);
  return document;
}

function setKeys(map: YAMLMap, changes: YamlChanges, document: Document): void {
  for (const [key, value] of Object.entries(changes)) {
    const there = map.get(key, true) as unknown;
    if (value === undefined) map.delete(key);
    else if (typeof value === 'object' && isMap(there)) setKeys(there, value, document);
    else
      map.set(
        key,
        isNode(there) && isScalar(there) && typeof value === 'string'
          ? rewrite(there, value)
          : makeNode(value, document),
      );
  }
}

/** The comment beside a word stays with what takes its place. */
function rewrite(scalar: { comment?: string | null }, value: string): unknown {
  const node = new Document(value).contents as { comment?: string | null };
  if (scalar.comment) node.comment = scalar.comment;
  return node;
}

/** A map of a few short words stands on a line, as people write it; with a longer text it does not. */
function makeNode(value: Exclude<YamlValue, undefined>, document: Document): unknown {
  const node = document.createNode(value) as unknown;
  visitMaps(node, (map) => {
    map.flow = JSON.stringify(map).length <= 100;
    map.items = map.items.filter(({ value: own }) => !(isScalar(own) && own.value === undefined));
  });
  return node;
}

function visitMaps(node: unknown, change: (map: YAMLMap) => void): void {
  if (!isMap(node)) return;
  for (const { value } of node.items) visitMaps(value, change);
  change(node);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function splice(text: string, map: BlockMap, changes: YamlChanges): string {
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = [];
  const added: string[] = [];
  let anchor: Pair<ParsedNode, ParsedNode | null> | undefined;
  const indent = ' '.repeat(columnOf(text, map.items[0]?.key.range[0] ?? 0));
  for (const [key, value] of Object.entries(changes)) {
    const pair = map.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key);
    if (pair) anchor ??= pair;
    if (pair) edits.push(...editPair(text, pair, value, indent));
    else if (value !== undefined) added.push(writePair(key, value, indent, line));
  }
  const after = anchor ?? map.items.at(-1);
  if (added.length > 0 && after) {
    const end = endOfLine(text, endOf(text, after));
    edits.push({ start: end, end, text: added.map((one) => line + one).join('') });
  }
  return edits
    .map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, line) }))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (done, { start, end, text: own }) => done.slice(0, start) + own + done.slice(end),
      text,
    );
}

function editPair(
  text: string,
  pair: Pair<ParsedNode, ParsedNode | null>,
  value: YamlValue,
  indent: string,
): Edit[] {
  const start = pair.key.range[0];
  const end = endOf(text, pair);
  if (value === undefined) {
    const from = text.lastIndexOf('\n', start) + 1;
    const to = text.indexOf('\n', end);
    return [{ start: from, end: to < 0 ? text.length : to + 1, text: '' }];
  }
  if (typeof value === 'string' && isScalar(pair.value)) {
    const [from, to] = pair.value.range;
    return [{ start: from, end: to, text: new Document(value).toString(AS_WRITTEN).trimEnd() }];
  }
  const whole = new YAMLMap();
  whole.items.push(pair);
  const document = new Document();
  document.contents = whole;
  setKeys(whole, { [String((pair.key as { value?: unknown }).value)]: value }, document);
  // What stands above or beside is not cut out: it stays where it is.
  (pair.key as { commentBefore?: string | null }).commentBefore = null;
  const written = document.toString(AS_WRITTEN).trimEnd().replaceAll('\n', `\n${indent}`);
  return [{ start, end, text: written }];
}

function writePair(
  key: string,
  value: Exclude<YamlValue, undefined>,
  indent: string,
  line: string,
): string {
  const document = new Document();
  const map = new YAMLMap();
  map.set(key, makeNode(value, document));
  document.contents = map;
  return document
    .toString(AS_WRITTEN)
    .trimEnd()
    .split('\n')
    .map((one) => indent + one)
    .join(line);
}

/** Where a pair's value ends, without the empty lines below a map. */
function endOf(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): number {
  const end = value?.range[1] ?? key.range[1];
  return text.slice(0, end).trimEnd().length;
}

function endOfLine(text: string, from: number): number {
  const found = /\r?\n|$/.exec(text.slice(from));
  return from + (found?.index ?? 0);
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
