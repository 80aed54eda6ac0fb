/** One file and its translations → one record. */
import type * as z from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { CONCEPTS, type ConceptName } from '../schema/concepts.ts';
import { folderOf, stemOf } from './classify.ts';
import { splitFrontMatter } from './front-matter.ts';
import { overlay } from './overlay.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import type { DataPath, Locate } from './place-map.ts';
import type { SourceBody, SourceRecord } from './source-record.ts';
import { takeTitle } from './take-title.ts';
import { validate } from './validate.ts';

/** A source text with its path. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A translation: a source text with its language. */
export interface TranslationText extends SourceText {
  readonly lang: string;
}

/** A record, or undefined with the reasons. */
export interface ReadRecord {
  readonly record?: SourceRecord<unknown>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Data of one document before its schema has seen it. */
interface Draft {
  readonly data: Record<string, unknown>;
  readonly locate: Locate;
  readonly bodies: readonly SourceBody[];
}

/** Reads a Markdown file, or a .yaml file with its body inside, and the translations beside it. */
export function readRecord(
  concept: ConceptName,
  source: SourceText,
  translations: readonly TranslationText[],
  lang: string,
): ReadRecord {
  const diagnostics: Diagnostic[] = [];
  const draft = readDraft(source, lang, diagnostics);
  if (!draft) return { diagnostics };
  const checked = validate(CONCEPTS[concept].schema as z.ZodType, {
    concept,
    data: draft.data,
    locate: draft.locate,
  });
  diagnostics.push(...checked.diagnostics);
  let data: unknown = checked.data;
  const bodies = [...draft.bodies];
  for (const translation of translations) {
    const said = readTranslation(concept, translation, diagnostics);
    if (!said || data === undefined) continue;
    const scope = { base: lang, lang: translation.lang, locate: said.locate, diagnostics };
    data = overlay(data, said.data, scope);
    bodies.push(...said.bodies);
  }
  if (data === undefined) return { diagnostics };
  return {
    record: makeRecord(concept, source.file, { ...draft, bodies }, data, translations),
    diagnostics,
  };
}

/** Reads one item of a list: a check, a question, a finding of findings.yaml. */
export function readItem(
  concept: ConceptName,
  schema: z.ZodType,
  item: { file: string; data: unknown; locate: Locate; base: DataPath },
  lang: string,
): ReadRecord {
  const { file, locate, base } = item;
  const checked = validate(schema, { concept, data: item.data, locate, base });
  if (checked.data === undefined) return { diagnostics: checked.diagnostics };
  const diagnostics = [...checked.diagnostics];
  const below: Locate = (path, part) => locate([...base, ...path], part);
  const data = checked.data as Record<string, unknown>;
  const bodies = readYamlBodies(file, data['body'], below, lang, diagnostics);
  const record = makeRecord(concept, file, { data, locate: below, bodies }, data, []);
  return { record, diagnostics };
}

function makeRecord(
  concept: ConceptName,
  file: string,
  { locate, bodies }: Draft,
  data: unknown,
  translations: readonly TranslationText[],
): SourceRecord<unknown> {
  const translated = translations.map(({ lang }) => lang);
  return {
    concept,
    file,
    stem: stemOf(file),
    folder: folderOf(file),
    data,
    locate,
    bodies,
    translated,
  };
}

function readDraft(source: SourceText, lang: string, diagnostics: Diagnostic[]): Draft | undefined {
  const { file, text } = source;
  if (!file.endsWith('.md')) {
    const parsed = parseYaml(file, text);
    const data = takeMap(file, parsed, diagnostics);
    if (!data) return undefined;
    const bodies = readYamlBodies(file, data['body'], parsed.locate, lang, diagnostics);
    return { data: nameByBody(data, bodies), locate: parsed.locate, bodies };
  }
  const { yaml, body } = splitFrontMatter(text);
  const parsed = parseYaml(file, yaml);
  const data = takeMap(file, parsed, diagnostics);
  if (!data) return undefined;
  const read = readBody(
    { file, text: body, lang },
    (line, column) => ({ file, line, column }),
    diagnostics,
  );
  const bodies = read.root.children.length > 0 ? [read] : [];
  return { data: nameByBody(data, [read]), locate: parsed.locate, bodies };
}

function readTranslation(
  concept: ConceptName,
  translation: TranslationText,
  diagnostics: Diagnostic[],
): Draft | undefined {
  const found: Concept = CONCEPTS[concept];
  const draft = readDraft(translation, translation.lang, diagnostics);
  if (!draft || !found.translation) return undefined;
  const known = Object.keys((found.schema as z.ZodObject).shape);
  const { data, locate } = draft;
  const checked = validate(found.translation, { concept: 'translation', data, locate });
  for (const problem of checked.diagnostics) diagnostics.push(explainFact(problem, known));
  if (checked.data === undefined) return undefined;
  const { note, ...texts } = checked.data as Record<string, unknown>;
  return { ...draft, data: note === undefined ? texts : { ...texts, validation: { note } } };
}

interface Concept {
  readonly schema: z.ZodType;
  readonly translation?: z.ZodType;
}

/** A known key that is no text gets the rule that says why it may not stand in a translation. */
function explainFact(problem: Diagnostic, known: readonly string[]): Diagnostic {
  const key = /^Unexpected key (\S+),/.exec(problem.message)?.[1];
  if (!key || !known.includes(key)) return problem;
  return {
    ...problem,
    rule: 'translation/facts',
    message: `Unexpected key ${key} in a translation, expected texts only`,
    hint: 'Facts are written once, in the original',
  };
}

function takeMap(
  file: string,
  parsed: ParsedYaml,
  diagnostics: Diagnostic[],
): Record<string, unknown> | undefined {
  diagnostics.push(...parsed.diagnostics);
  if (parsed.diagnostics.length > 0) return undefined;
  const data = parsed.data ?? {};
  if (typeof data === 'object' && !Array.isArray(data)) return data as Record<string, unknown>;
  diagnostics.push({
    rule: 'yaml/shape',
    severity: 'error',
    message: 'Unexpected value, expected a map of keys',
    file,
    line: 1,
    column: 1,
  });
  return undefined;
}

/** The title is the body's only H1 where no key gives it. */
function nameByBody(
  data: Record<string, unknown>,
  bodies: readonly SourceBody[],
): Record<string, unknown> {
  const titles = bodies.map((body) => [body.lang, takeTitle(body.root)] as const);
  const found = titles.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const [first] = found;
  if (data['title'] !== undefined || !first) return data;
  return { ...data, title: found.length === 1 ? first[1] : Object.fromEntries(found) };
}

function readYamlBodies(
  file: string,
  body: unknown,
  locate: Locate,
  lang: string,
  diagnostics: Diagnostic[],
): SourceBody[] {
  const texts: [string, string, DataPath][] = [];
  if (typeof body === 'string') texts.push([lang, body, ['body']]);
  else if (typeof body === 'object' && body !== null) {
    for (const [name, text] of Object.entries(body))
      texts.push([name, String(text), ['body', name]]);
  }
  return texts.map(([name, text, path]) => {
    const key = locate(path, 'key');
    const value = locate(path);
    const isBlock = value.line === key.line && text.includes('\n');
    const [lines, columns] = isBlock
      ? [value.line, key.column + 1]
      : [value.line - 1, value.column - 1];
    const place: SourceBody['place'] = (line, column) => ({
      file,
      line: lines + line,
      column: columns + column,
    });
    return readBody({ file, text, lang: name }, place, diagnostics);
  });
}

function readBody(
  source: TranslationText,
  place: SourceBody['place'],
  diagnostics: Diagnostic[],
): SourceBody {
  const { root, problems } = parseMarkdown(source.text);
  for (const { rule, message, hint, line, column } of problems) {
    const severity = rule === 'markdown/html' ? 'warning' : 'error';
    diagnostics.push({
      rule,
      severity,
      message,
      ...(hint ? { hint } : {}),
      ...place(line, column),
    });
  }
  return { lang: source.lang, file: source.file, root, place };
}
