/** A schema → words for what it expects, and the keys that it knows. */
import type * as z from 'zod';

/** What is read of a schema's definition. */
export interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string | number>;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly getter?: () => z.ZodType;
}

/** Follows a path into a schema; undefined where the schema knows nothing of it. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const { shape, element, valueType, options } = definition(schema);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (shape) return schemaBelow(shape[String(step)], rest);
  if (element ?? valueType) return schemaBelow(element ?? valueType, rest);
  for (const option of options ?? []) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  return undefined;
}

/** Says what a schema expects, in a few words. */
export function expectation(schema: z.ZodType): string {
  const said = metaOf(schema)['expected'];
  if (typeof said === 'string') return said;
  const { type, entries, values, options, format } = definition(schema);
  if (entries) return joinWords(Object.values(entries).map(String));
  if (values) return joinWords(values.map(String));
  if (options) return joinWords(options.map((option) => expectation(option)));
  if (format === 'url') return 'an http or https address';
  if (type === 'number') return numberExpectation(schema);
  return NAMES[type] ?? 'another value';
}

/** Says the bounds of a number where both are set. */
function numberExpectation(schema: z.ZodType): string {
  const { minValue, maxValue, format } = unwrap(schema) as z.ZodNumber;
  const kind = format === 'safeint' ? 'a whole number' : 'a number';
  const isBound = (bound: number | null): bound is number =>
    bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (isBound(minValue) && isBound(maxValue)) return `${kind} from ${minValue} to ${maxValue}`;
  return isBound(minValue) ? `${kind} from ${minValue}` : kind;
}

/** The keys that a schema of a map knows. */
export function knownKeys(schema: z.ZodType): string[] {
  const { shape, options } = definition(schema);
  return shape ? Object.keys(shape) : (options ?? []).flatMap(knownKeys);
}

/** Joins words as prose does: "1, 2 or 3". */
export function joinWords(words: readonly string[], last: 'or' | 'and' = 'or'): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function schemaBelow(
  schema: z.ZodType | undefined,
  path: readonly PropertyKey[],
): z.ZodType | undefined {
  return schema && schemaAt(schema, path);
}

/** A schema's definition, behind what makes it optional or lazy. */
export function definition(schema: z.ZodType): Definition {
  return unwrap(schema).def;
}

/** The schema inside what makes it optional or lazy. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, getter } = schema.def as unknown as Definition;
  const inner = innerType ?? getter?.();
  return inner ? unwrap(inner) : schema;
}

function metaOf(schema: z.ZodType): Record<string, unknown> {
  const meta = schema.meta();
  if (meta?.['expected'] !== undefined) return meta;
  const { innerType } = schema.def as unknown as Definition;
  return innerType ? metaOf(innerType) : {};
}
