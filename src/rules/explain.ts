/** A rule's id → its page: what is wrong, why it matters, how to mend it, an example. */
import type * as z from 'zod';

import { CONCEPTS, type ConceptName } from '../schema/concepts.ts';
import { expectation, knownKeys, schemaAt } from '../source/expectation.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';

/** Every id that a diagnostic may carry, in order. */
export function ruleIds(): string[] {
  const schemas = Object.keys(CONCEPTS).flatMap((name) => [
    ...keysOf(name as ConceptName).map((key) => `${name}/${key}`),
    `${name}/unknown-key`,
  ]);
  return [...new Set([...RULES.map(({ id }) => id), ...schemas])].sort();
}

/** Writes a rule's page as plain text; undefined for an id that no diagnostic carries. */
export function explainRule(id: string): string | undefined {
  const rule = RULES.find((one) => one.id === id);
  const parts = [rule && describeRule(rule), describeKey(id)].filter((part) => part !== undefined);
  return parts.length > 0 ? `${id}\n\n${parts.join('\n\n')}\n` : undefined;
}

function describeRule({ severity, summary, why, mend, example }: Rule): string {
  const files = Object.entries(example.files).map(([path, text]) => `${path}\n\n${indent(text)}`);
  return [
    `${summary} (${severity})`,
    `Why: ${why}`,
    `Mend: ${mend}`,
    `Example, said at ${example.at}:`,
    ...files,
  ].join('\n\n');
}

/** What a schema says of `<concept>/<key>`. */
function describeKey(id: string): string | undefined {
  const [concept = '', key = ''] = id.split('/');
  if (!(concept in CONCEPTS)) return undefined;
  const { schema, summary } = CONCEPTS[concept as ConceptName];
  const keys = keysOf(concept as ConceptName);
  if (key === 'unknown-key') return `${summary}.\n\nIts keys: ${keys.join(', ')}`;
  if (!keys.includes(key)) return undefined;
  const found = schemaAt(schema, pathOf(concept, key));
  if (!found) return undefined;
  const { description, examples } = found.meta() ?? {};
  const lines = [
    `${summary}: \`${key}\`.`,
    description,
    `Expected: ${expectation(found)}`,
    nestedKeys(found),
    Array.isArray(examples) ? `For example: ${key}: ${examples.map(String).join(', ')}` : undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

function keysOf(concept: ConceptName): string[] {
  const { schema } = CONCEPTS[concept];
  return knownKeys(schemaAt(schema, pathOf(concept)) ?? schema);
}

/** Lists are read item by item. */
function pathOf(concept: string, ...keys: string[]): (string | number)[] {
  return concept === 'check' || concept === 'question' ? [0, ...keys] : keys;
}

function nestedKeys(schema: z.ZodType): string | undefined {
  const keys = knownKeys(schemaAt(schema, [0]) ?? schema);
  return keys.length > 0 ? `Its keys: ${keys.join(', ')}` : undefined;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
