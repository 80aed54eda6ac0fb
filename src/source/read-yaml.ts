/** YAML text → plain data with its places, and problems for all that is broken or hostile. */
import {
  isCollection,
  isScalar,
  type LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countLines } from './count-lines.ts';
import { mapPlaces, type PlaceMap } from './place-map.ts';

/** What a text holds; it is JSON wherever the data are, and knows of no file. */
export interface YamlText {
  /** Plain data; undefined when the text is broken. */
  readonly data: unknown;
  /** Where its keys and values stand; absent when it is broken. */
  readonly places?: PlaceMap;
  readonly problems: readonly YamlProblem[];
}

/** What is wrong at a place of a text. */
export type YamlProblem = Omit<Diagnostic, 'file'>;

/** Reads YAML 1.2; nothing is thrown whatever the text. */
export type ReadYaml = (text: string) => YamlText;

/** How many aliases a document may expand to. */
const MAX_ALIASES = 100;
/** How deep maps and lists may stand in each other: far beyond the format, far below the stack. */
const MAX_DEPTH = 100;
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads YAML anew. */
export const readYaml: ReadYaml = (text) => {
  const lines = countLines(text);
  const document = parseDocument(text, {
    // The parser would otherwise write to the console.
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
  });
  const problems = [...document.errors, ...document.warnings].map((error) =>
    describeError(error, lines, text),
  );
  const tooDeep = problems.find(({ rule }) => rule === 'yaml/nesting');
  if (tooDeep) return { data: undefined, problems: [tooDeep] };
  if (problems.length === 0) problems.push(...findHostileNodes(document, lines));
  if (problems.length > 0) return { data: undefined, problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    JSON.stringify(data);
    return { data, places: mapPlaces(document.contents), problems: [] };
  } catch {
    return { data: undefined, problems: [describeAlias(document, lines)] };
  }
};

function describeError(error: YAMLError, lines: LineCounter, text: string): YamlProblem {
  const from = lines.linePos(error.pos[0]);
  const isDuplicate = error.code === 'DUPLICATE_KEY';
  if (/call stack/.test(error.message)) return describeDepth(findDepth(lines, text));
  return {
    rule: isDuplicate ? 'yaml/duplicate-key' : 'yaml/syntax',
    severity: 'error',
    message: isDuplicate
      ? 'Unexpected second key of the same name, expected each key once'
      : `Unexpected YAML, expected it to be well-formed: ${error.message.split('\n', 1)[0] ?? ''}`,
    hint: isDuplicate
      ? 'Keep one of the two'
      : 'A value with `: `, ` #` or a leading `[`, `{`, `*`, `&`, `!`, `%`, `@` needs quotes',
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
  };
}

/** Lists keys that would reach into JavaScript's own objects, and the first node that stands too deep. */
function findHostileNodes(document: Document, lines: LineCounter): YamlProblem[] {
  const found: YamlProblem[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !UNSAFE_KEYS.has(String(key.value))) return;
      found.push({
        rule: 'yaml/unsafe-key',
        severity: 'error',
        message: `Unexpected key ${String(key.value)}, expected a key of the format`,
        ...placeOf(key, lines),
      });
    },
    Node(_, node, path) {
      if (path.filter(isCollection).length <= MAX_DEPTH) return undefined;
      found.push(describeDepth(lines.linePos(node.range?.[0] ?? 0)));
      return visit.BREAK;
    },
  });
  return found;
}

/** The bracket that goes too deep, wherever the stack gave out; the file's start where none does. */
function findDepth(lines: LineCounter, text: string): { line: number; col: number } {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > MAX_DEPTH) return lines.linePos(index);
  }
  return { line: 1, col: 1 };
}

function describeDepth({ line, col }: { line: number; col: number }): YamlProblem {
  return {
    rule: 'yaml/nesting',
    severity: 'error',
    message: `Unexpected nesting, expected at most ${MAX_DEPTH} levels`,
    line: Math.max(1, line),
    column: Math.max(1, col),
  };
}

function describeAlias(document: Document, lines: LineCounter): YamlProblem {
  let first: Alias | undefined;
  let unknown: Alias | undefined;
  visit(document, {
    Alias(_, node) {
      first ??= node;
      if (!node.resolve(document)) unknown ??= node;
    },
  });
  const known = `an alias of an anchor above it, ${MAX_ALIASES} at most and none to itself`;
  return {
    rule: 'yaml/alias',
    severity: 'error',
    message: `Unexpected alias ${(unknown ?? first)?.source ?? ''}, expected ${known}`,
    hint: 'Write the value out',
    ...placeOf(unknown ?? first, lines),
  };
}

function placeOf(node: Node | undefined, lines: LineCounter): Pick<YamlProblem, 'line' | 'column'> {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
