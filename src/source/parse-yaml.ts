/** YAML text → plain data with places, and diagnostics for all that is broken or hostile. */
import { isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createLocate, type Locate } from './place-map.ts';

/** A parsed document. */
export interface ParsedYaml {
  /** Plain data; undefined when the text is broken. */
  readonly data: unknown;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many aliases a document may expand to. */
const MAX_ALIASES = 100;
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses YAML 1.2; nothing is thrown whatever the text. */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
  });
  const locate = createLocate(file, document, lines);
  const problems = [...document.errors, ...document.warnings].map((error) =>
    describeError(file, error, lines),
  );
  problems.push(...findUnsafeKeys(file, document, lines));
  if (problems.length > 0) return { data: undefined, locate, diagnostics: problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    JSON.stringify(data);
    return { data, locate, diagnostics: [] };
  } catch {
    return { data: undefined, locate, diagnostics: [describeAlias(file, document, lines)] };
  }
}

function describeError(file: string, error: YAMLError, lines: LineCounter): Diagnostic {
  const from = lines.linePos(error.pos[0]);
  const isDuplicate = error.code === 'DUPLICATE_KEY';
  return {
    rule: isDuplicate ? 'yaml/duplicate-key' : 'yaml/syntax',
    severity: 'error',
    message: isDuplicate
      ? 'Unexpected second key of the same name, expected each key once'
      : `Unexpected YAML, expected it to be well-formed: ${error.message.split('\n', 1)[0] ?? ''}`,
    hint: isDuplicate
      ? 'Keep one of the two'
      : 'A value with `: `, ` #` or a leading `[`, `{`, `*`, `&`, `!`, `%`, `@` needs quotes',
    file,
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
  };
}

function findUnsafeKeys(file: string, document: Document, lines: LineCounter): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || !UNSAFE_KEYS.has(String(key.value))) return;
      const { line, col } = lines.linePos(key.range?.[0] ?? 0);
      found.push({
        rule: 'yaml/unsafe-key',
        severity: 'error',
        message: `Unexpected key ${String(key.value)}, expected a key of the format`,
        file,
        line,
        column: col,
      });
    },
  });
  return found;
}

function describeAlias(file: string, document: Document, lines: LineCounter): Diagnostic {
  let start = 0;
  visit(document, {
    Alias(_, node) {
      start = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const { line, col } = lines.linePos(start);
  return {
    rule: 'yaml/alias',
    severity: 'error',
    message: `Unexpected aliases that expand without end, expected ${MAX_ALIASES} at most and none to itself`,
    hint: 'Write the values out',
    file,
    line,
    column: col,
  };
}
