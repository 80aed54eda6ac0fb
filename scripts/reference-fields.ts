/** The schemas of what authors write → docs/reference/fields.md. */
import type * as z from 'zod';

import { metaOf } from '../src/rules/shared/explain-schema.ts';
import { recordSchema } from '../src/rules/shared/records.ts';
import { CONCEPTS, type Concept, type ConceptName } from '../src/schema/concepts.ts';
import { cost } from '../src/schema/cost.ts';
import { effort } from '../src/schema/effort.ts';
import { date, instant, slug, text, texts, word, words } from '../src/schema/fields.ts';
import { definition, expectation, joinWords } from '../src/source/expectation.ts';
import { anchor, code, GENERATED, table } from './markdown-table.ts';

/** The values that many keys hold, under the names that the tables use. */
const VALUES: Readonly<Record<string, { schema: z.ZodType; note: string }>> = {
  text: {
    schema: text,
    note: 'In the default language, or one for each. Plain: bare ids link, `:redact[…]` works, nothing else is markup.',
  },
  texts: { schema: texts, note: '' },
  word: { schema: word, note: 'The same in all languages: a name, a version, a path.' },
  words: { schema: words, note: '' },
  id: { schema: slug, note: '' },
  date: { schema: date, note: '' },
  instant: { schema: instant, note: 'Without an offset it is read in the incident’s time zone.' },
  effort: { schema: effort, note: '`j` as well as `d`; a range adds up end by end.' },
  cost: {
    schema: cost,
    note: 'Before tax, in the engagement’s currency; `"?"` is still to be found.',
  },
};

/** Writes the page: the values, then a table a concept. */
export function printFields(): string {
  const names = Object.keys(CONCEPTS) as ConceptName[];
  const values = Object.entries(VALUES).map(([name, { schema, note }]) => [
    `**${name}**`,
    `${expectation(schema)}${note === '' ? '' : `. ${note}`}`,
  ]);
  const list = names.map((name) => [`[${name}](${anchor(name)})`, CONCEPTS[name].summary]);
  return [
    GENERATED,
    INTRODUCTION,
    table(['concept', 'where it is written'], list),
    '## Values',
    table(['value', 'what is expected'], values),
    ...names.map(printConcept),
  ].join('\n\n');
}

const INTRODUCTION = `# Fields

What may be written in an engagement, key by key. An unknown key is an error, and so is a value that is none of those expected; \`constat explain finding/effort\` tells the same of one key, and editors read it from \`schemas/\`. [The rules](rules.md) tell what is held besides.

A key of a map in a map is written with a dot: \`validation.by\`; \`categories[].id\` is a key of each item of a list, \`fields.*\` a value under any name.`;

function printConcept(name: ConceptName): string {
  const { summary, translation }: Concept = CONCEPTS[name];
  const isList = definition(CONCEPTS[name].schema).element !== undefined;
  return [
    `## ${name}`,
    `${summary}.${isList ? ' The file is a list of such maps.' : ''}`,
    table(
      ['key', 'required', 'value', 'default', 'what it says'],
      rowsOf(recordSchema({ concept: name }), ''),
    ),
    ...(translation
      ? [
          `**Translation** (${code('X.en.md')} beside ${code('X.md')}), texts only: ${keysOf(translation)}, and the body.`,
        ]
      : []),
  ].join('\n\n');
}

function keysOf(schema: z.ZodType): string {
  return Object.keys(definition(schema).shape ?? {})
    .filter((key) => key !== 'body')
    .map(code)
    .join(', ');
}

/** A row a key; those of a map follow the map's own, unless it stands in a list of its kind, as factors do. */
function rowsOf(schema: z.ZodType, path: string): string[][] {
  const { shape = {} } = definition(schema);
  return Object.entries(shape).flatMap(([key, below]) => {
    const { description = '', default: usual } = metaOf(below);
    const isRequired = !below.safeParse(undefined).success;
    const name = `${path}${key}`;
    const row = [
      code(name),
      isRequired ? 'yes' : '',
      valueOf(below),
      usual === undefined ? '' : code(String(usual)),
      description,
    ];
    return path.endsWith(`${key}[].`) ? [row] : [row, ...rowsBelow(below, name)];
  });
}

/** The rows of a map's keys, or of the keys of a list's maps; a value with a name of its own has none. */
function rowsBelow(schema: z.ZodType, path: string): string[][] {
  if (namedValue(schema) !== undefined) return [];
  const { shape, element, valueType, options } = definition(schema);
  if (shape) return rowsOf(schema, `${path}.`);
  if (element) return rowsBelow(element, `${path}[]`);
  if (valueType) return rowsBelow(valueType, `${path}.*`);
  return (options ?? []).flatMap((option) => rowsBelow(option, path));
}

function namedValue(schema: z.ZodType): string | undefined {
  const expected = expectation(schema);
  return Object.keys(VALUES).find((name) => {
    const value = VALUES[name];
    return value !== undefined && expectation(value.schema) === expected;
  });
}

function valueOf(schema: z.ZodType): string {
  const { entries, values, type, element, valueType, options } = definition(schema);
  const chosen = entries ? Object.values(entries) : values;
  if (chosen) return chosen.map((one) => code(String(one))).join(', ');
  const named = namedValue(schema);
  if (named !== undefined) return named;
  if (type === 'array' && element && expectation(schema) === 'a list') {
    return definition(element).shape ? 'list of maps' : `list of ${valueOf(element)}`;
  }
  if (type === 'record' && valueType) {
    return definition(valueType).shape
      ? 'map of maps, by name'
      : `map of ${valueOf(valueType)} by name`;
  }
  const isAny =
    options && expectation(schema) === joinWords(options.map((one) => expectation(one)));
  if (!isAny) return expectation(schema);
  const said = options.map(valueOf);
  return said.join(said.every((one) => one.startsWith('`')) ? ', ' : ' or ');
}
