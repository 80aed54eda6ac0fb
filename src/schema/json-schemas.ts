/** The concepts' schemas → JSON Schemas for editors and scripts. */
import * as z from 'zod';

import { CONCEPTS } from './concepts.ts';

/** One JSON Schema with the name of its file. */
export interface JsonSchemaFile {
  readonly name: string;
  readonly text: string;
}

/** Writes a schema of what authors type. */
export function printJsonSchema(name: string, schema: z.ZodType, summary: string): JsonSchemaFile {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  const { $schema, ...rest } = json;
  const text = `${JSON.stringify({ $schema, title: `constat: ${name}`, description: summary, ...rest }, null, 2)}\n`;
  return { name: `${name}.schema.json`, text };
}

/** One schema a concept, and that of a list of findings. */
export function jsonSchemas(): JsonSchemaFile[] {
  const concepts = Object.entries(CONCEPTS).map(([name, { schema, summary }]) =>
    printJsonSchema(name, schema, summary),
  );
  const list = z.array(CONCEPTS.finding.schema);
  return [...concepts, printJsonSchema('findings', list, 'findings.yaml: several findings')];
}
