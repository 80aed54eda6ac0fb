/** The code → every file that is generated from it. */
import { jsonSchemas, printJsonSchema } from '../src/schema/json-schemas.ts';
import { dataSchema } from '../src/targets/data/schema.ts';

/** A generated file: its path in the repository, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** All generated files, in order of their paths. */
export function generatedFiles(): GeneratedFile[] {
  const data = printJsonSchema('data', dataSchema, 'data/findings.json: the report for scripts');
  return [...jsonSchemas(), data]
    .map(({ name, text }) => ({ path: `schemas/${name}`, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
