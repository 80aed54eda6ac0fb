/** GitHub's own description of its interface, read once: does a request or an answer agree with it? */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly $ref?: string;
    readonly name?: string;
    readonly in?: string;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const path = createRequire(import.meta.url).resolve(
  '@octokit/openapi/generated/api.github.com.json',
);
const description = JSON.parse(readFileSync(path, 'utf8')) as Description;

/** Lists what is wrong with a request: an unknown operation or parameter, a body that the description refuses. */
export function requestProblems(
  template: string,
  method: string,
  query: Iterable<string>,
  body: object,
): string[] {
  const operation = description.paths[template]?.[method.toLowerCase()];
  if (!operation) return [`no operation ${method} ${template}`];
  const known = (operation.parameters ?? []).map(
    (one) => follow(one) as { name?: string; in?: string },
  );
  const strange = [...query].filter(
    (name) => !known.some((one) => one.in === 'query' && one.name === name),
  );
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  const properties = schema && (follow(schema) as Schema).properties;
  const unknown = Object.keys(body).filter((name) => properties && !(name in properties));
  return [
    ...strange.map((name) => `unknown parameter ${name}`),
    ...unknown.map((name) => `unknown key ${name}`),
    ...(schema ? problems(schema, body, 'body') : []),
  ];
}

/** Lists what is wrong with an answer. */
export function responseProblems(
  template: string,
  method: string,
  status: number,
  body: unknown,
): string[] {
  const found = description.paths[template]?.[method.toLowerCase()]?.responses[String(status)];
  if (!found) return [`no answer ${status} of ${method} ${template}`];
  const schema = (follow(found) as Content).content?.['application/json']?.schema;
  return schema ? problems(schema, body, 'answer') : [];
}

function follow(node: { readonly $ref?: string }): unknown {
  if (node.$ref === undefined) return node;
  const found = node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)[key.replaceAll('~1', '/')],
      description,
    );
  return follow(found as { $ref?: string });
}

function problems(given: Schema, value: unknown, at: string): string[] {
  const schema = follow(given) as Schema;
  if (value === null && (schema.nullable || schema.enum?.includes(null))) return [];
  for (const part of schema.allOf ?? []) {
    const found = problems(part, value, at);
    if (found.length > 0) return found;
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    return choices.some((choice) => problems(choice, value, at).length === 0)
      ? []
      : [`${at} fits none of its choices`];
  }
  if (schema.enum && !schema.enum.includes(value))
    return [`${at} is ${JSON.stringify(value)}, none of its values`];
  if (!hasType(schema.type, value))
    return [`${at} is ${JSON.stringify(value).slice(0, 40)}, no ${schema.type ?? ''}`];
  if (Array.isArray(value))
    return schema.items
      ? value.flatMap((item, index) => problems(schema.items ?? {}, item, `${at}[${index}]`))
      : [];
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const missing = (schema.required ?? [])
    .filter((name) => !(name in record))
    .map((name) => `${at}.${name} is missing`);
  const own = Object.entries(record).flatMap(([name, item]) => {
    const part = schema.properties?.[name];
    return part && item !== undefined ? problems(part, item, `${at}.${name}`) : [];
  });
  return [...missing, ...own];
}

function hasType(type: string | undefined, value: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
