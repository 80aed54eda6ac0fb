/** Parsed data and a schema → typed data, or diagnostics at the places of what is wrong. */
import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { expectation, knownKeys, schemaAt } from './expectation.ts';
import type { DataPath, Locate } from './place-map.ts';

/** What is validated: the data, where it stands, and the name of its concept. */
export interface Unchecked {
  readonly concept: string;
  readonly data: unknown;
  readonly locate: Locate;
  /** Path of `data` in its document. */
  readonly base?: DataPath;
}

/** Typed data, or undefined with the reasons. */
export interface Validated<Data> {
  readonly data?: Data;
  readonly diagnostics: readonly Diagnostic[];
}

/** Validates; every rule's id is the concept and the key at fault, as `finding/priority`. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  unchecked: Unchecked,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(unchecked.data);
  if (result.success) return { data: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) =>
    describeIssue(schema, unchecked, issue),
  );
  return { diagnostics };
}

function describeIssue(
  schema: z.ZodType,
  unchecked: Unchecked,
  issue: z.core.$ZodIssue,
): Diagnostic[] {
  const { concept, data, locate, base = [] } = unchecked;
  const path = issue.path as DataPath;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknownKey(schema, unchecked, [...path, key]));
  }
  if (issue.code === 'invalid_union') {
    const inner = deepestIssue(issue.errors, data, path);
    if (inner)
      return describeIssue(schema, unchecked, { ...inner, path: [...path, ...inner.path] });
  }
  if (issue.code === 'invalid_key') return [describeInvalidKey(unchecked, path)];
  const found = schemaAt(schema, path);
  const expected = found ? expectation(found) : 'another value';
  const name = keyName(path) ?? concept;
  const value = valueAt(data, path);
  const rule = `${concept}/${topKey(path) ?? 'map'}`;
  if (value === undefined) {
    const place = locate([...base, ...path.slice(0, -1)], 'key');
    const message = `Missing ${name}, expected ${expected}`;
    return [{ rule, severity: 'error', message, ...place }];
  }
  const message = `Unexpected ${name} ${showValue(value)}, expected ${expected}`;
  return [
    {
      rule,
      severity: 'error',
      message,
      ...locate([...base, ...path]),
      ...didYouMean(value, found),
    },
  ];
}

function describeUnknownKey(schema: z.ZodType, unchecked: Unchecked, path: DataPath): Diagnostic {
  const { concept, locate, base = [] } = unchecked;
  const above = schemaAt(schema, path.slice(0, -1));
  const key = oneLine(String(path.at(-1)));
  const keys = above ? knownKeys(above) : [];
  return {
    rule: `${concept}/unknown-key`,
    severity: 'error',
    message: `Unexpected key ${key}, expected one of ${keys.join(', ')}`,
    ...locate([...base, ...path], 'key'),
    ...suggest(key, keys),
  };
}

/** A map whose keys are names (languages, levels, editions) with a key that is none. */
function describeInvalidKey({ concept, locate, base = [] }: Unchecked, path: DataPath): Diagnostic {
  const map = keyName(path.slice(0, -1)) ?? concept;
  return {
    rule: `${concept}/${topKey(path) ?? 'map'}`,
    severity: 'error',
    message: `Unexpected key ${oneLine(String(path.at(-1)))} in ${map}, expected ${KEYS[map] ?? 'a language, as en'}`,
    ...locate([...base, ...path], 'key'),
  };
}

/** What the keys of those maps are; of all others they are languages. */
const KEYS: Readonly<Record<string, string>> = {
  labels: 'a level, as "0"',
  fields: 'a name of lower-case letters, digits and hyphens',
  editions: 'a name of lower-case letters, digits and hyphens',
  replace: 'a name',
};

/** In a union, follows the alternative that got furthest into the data. */
function deepestIssue(
  errors: readonly (readonly z.core.$ZodIssue[])[],
  data: unknown,
  path: DataPath,
): z.core.$ZodIssue | undefined {
  const value = valueAt(data, path);
  if (typeof value !== 'object' || value === null) return undefined;
  return errors
    .map((issues) => issues[0])
    .filter((issue) => issue !== undefined)
    .filter((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys')
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** Words longer than this are no slip of the finger. */
const MAX_SUGGESTED = 200;

/** A hint "Did you mean …?" where a known word is near, whatever its case. */
export function suggest(word: string, known: readonly string[]): { hint?: string } {
  if (known.length === 0 || word.length > MAX_SUGGESTED) return {};
  const typed = word.toLowerCase();
  const lower = known.map((one) => one.toLowerCase());
  const nearest = closest(typed, lower);
  const isNear = distance(typed, nearest) <= Math.max(2, word.length / 3);
  return isNear ? { hint: `Did you mean \`${known[lower.indexOf(nearest)] ?? nearest}\`?` } : {};
}

function didYouMean(value: unknown, schema: z.ZodType | undefined): { hint?: string } {
  if (typeof value !== 'string' || !schema) return {};
  const words = expectation(schema).split(/, | or /);
  return words.length > 1 && words.every((word) => /^[\w-]+$/.test(word))
    ? suggest(value, words)
    : {};
}

function keyName(path: DataPath): string | undefined {
  return path.findLast((step): step is string => typeof step === 'string');
}

function topKey(path: DataPath): string | undefined {
  return path.find((step): step is string => typeof step === 'string');
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function showValue(value: unknown): string {
  if (typeof value === 'string') return `"${oneLine(value)}"`;
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'map';
  return String(value);
}

/** Puts a value on one line, and cuts it where it grows long. */
function oneLine(value: string): string {
  const line = value.slice(0, 1000).replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
