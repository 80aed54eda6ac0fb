/** A concept's schema → what may be written under each of its keys, in words. */
import type * as z from 'zod';

import { CONCEPTS, type Concept, type ConceptName } from '../../schema/concepts.ts';
import { definition, expectation, knownKeys } from '../../source/expectation.ts';
import { recordSchema } from './records.ts';

/** How deep the keys of keys are listed. */
const DEPTH = 2;

/** What schemas say of themselves. */
export interface SchemaMeta {
  readonly description?: string | undefined;
  readonly examples?: unknown;
  /** What is taken where the key is absent. */
  readonly default?: string | number | undefined;
}

/** The ids of the rules that schemas make: `<concept>/<key>`, `<concept>/map`, `<concept>/unknown-key`. */
export function schemaIds(): string[] {
  return [...Object.keys(CONCEPTS), 'translation'].flatMap((concept) =>
    [...keysOf(concept), 'map', 'unknown-key'].map((key) => `${concept}/${key}`),
  );
}

/** Says what a schema expects; undefined for an id that no schema makes. */
export function explainSchema(id: string): string[] | undefined {
  const [concept = '', key = ''] = id.split('/');
  const keys = keysOf(concept);
  const summary = summaryOf(concept);
  if (key === 'map') return [summary, 'Expected: a map of keys'];
  if (key === 'unknown-key') {
    return [
      summary,
      `Its keys: ${keys.join(', ')}`,
      'Any other key is an error: it is most often a slip.',
    ];
  }
  const schema = schemasOf(concept)
    .map((one) => definition(one).shape?.[key])
    .find(Boolean);
  if (!schema) return undefined;
  const { description, examples, default: usual } = metaOf(schema);
  const nested = describeKeys(schema, DEPTH);
  return [
    description === undefined ? `\`${key}\`` : `\`${key}\`: ${description}.`,
    `In: ${summary}`,
    `Expected: ${expectation(schema)}${usual === undefined ? '' : `; ${usual} where it is absent`}`,
    ...(nested.length > 0 ? [['Its keys:', ...nested].join('\n')] : []),
    ...(Array.isArray(examples) ? [`For example: ${key}: ${examples.map(String).join(', ')}`] : []),
  ];
}

/** One sentence on a concept. */
function summaryOf(concept: string): string {
  return concept in CONCEPTS
    ? CONCEPTS[concept as ConceptName].summary
    : 'A translation: texts only, facts stay in the original';
}

/** The schemas of a concept's records; a translation has one for each concept that may be translated. */
function schemasOf(concept: string): z.ZodType[] {
  if (concept in CONCEPTS) {
    return [recordSchema({ concept: concept as ConceptName })];
  }
  if (concept !== 'translation') return [];
  const concepts: readonly Concept[] = Object.values(CONCEPTS);
  return concepts.map(({ translation }) => translation).filter((schema) => schema !== undefined);
}

function keysOf(concept: string): string[] {
  return [...new Set(schemasOf(concept).flatMap(knownKeys))];
}

/** Lists the keys of a map, or of the maps of a list, a line each, with those below them. */
function describeKeys(schema: z.ZodType, depth: number): string[] {
  const { shape, element, valueType, options } = definition(schema);
  if (depth === 0) return [];
  const inner = element ?? valueType;
  if (inner) return describeKeys(inner, depth);
  if (options) return options.flatMap((option) => describeKeys(option, depth));
  return Object.entries(shape ?? {}).flatMap(([key, below]) => {
    const { description } = metaOf(below);
    const said = description === undefined ? '' : `${description}: `;
    const nested = describeKeys(below, depth - 1).map((line) => `  ${line}`);
    return [`  ${key}  ${said}${expectation(below)}`, ...nested];
  });
}

/** What is said of a schema, on itself or on what it makes optional. */
export function metaOf(schema: z.ZodType): SchemaMeta {
  const meta: SchemaMeta = schema.meta() ?? {};
  const { innerType } = schema.def as unknown as { innerType?: z.ZodType };
  const inner = innerType ? metaOf(innerType) : {};
  return { ...inner, ...meta };
}
