/** One file and its translations → one record. */
import type * as z from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CONCEPTS, type ConceptName } from '../schema/concepts.ts';
import { folderOf, stemOf } from './classify.ts';
import { locateTexts } from './locate-texts.ts';
import { overlay } from './overlay.ts';
import type { DataPath, Locate } from './place-map.ts';
import { readYamlBodies, type BodyText } from './read-bodies.ts';
import { isMap, nameByBody, readDraft, type Draft } from './read-draft.ts';
import type { SourceRecord } from './source-record.ts';
import { validate } from './validate.ts';

/** A source text with its path. */
export type SourceText = Omit<BodyText, 'lang'>;

/** A record, or undefined with the reasons. */
export interface ReadRecord {
  readonly record?: SourceRecord<unknown>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Markdown file, or a .yaml file with its body inside, and the translations beside it. */
export function readRecord(
  concept: ConceptName,
  source: SourceText,
  translations: readonly BodyText[],
  lang: string,
): ReadRecord {
  const diagnostics: Diagnostic[] = [];
  const draft = readDraft(concept, { ...source, lang }, diagnostics);
  if (!draft) return { diagnostics };
  const checked = validate(CONCEPTS[concept].schema as z.ZodType, {
    concept,
    data: draft.data,
    locate: draft.locate,
  });
  diagnostics.push(...checked.diagnostics);
  let data: unknown = checked.data;
  const bodies = [...draft.bodies];
  const places = [];
  for (const translation of translations) {
    const said = readTranslation(concept, translation, diagnostics);
    if (!said || data === undefined) continue;
    const scope = { base: lang, lang: translation.lang, locate: said.locate, diagnostics };
    data = overlay(data, said.data, scope);
    bodies.push(...said.bodies);
    places.push({ lang: translation.lang, data: said.data, locate: said.locate });
  }
  if (data === undefined) return { diagnostics };
  const locate = locateTexts(draft.locate, places);
  return {
    record: makeRecord(concept, source.file, { ...draft, locate, bodies }, data, translations),
    diagnostics,
  };
}

/** One item of a list, with the text of the file that holds it. */
export interface ListItem extends SourceText {
  readonly data: unknown;
  readonly locate: Locate;
  readonly base: DataPath;
}

/** Reads one item of a list: a check, a question, a finding of findings.yaml. */
export function readItem(
  concept: ConceptName,
  schema: z.ZodType,
  item: ListItem,
  lang: string,
): ReadRecord {
  const { file, text, base, parsers } = item;
  const diagnostics: Diagnostic[] = [];
  const locate: Locate = (path, part) => item.locate([...base, ...path], part);
  const { body } = isMap(item.data) ? item.data : {};
  const bodies = readYamlBodies(body, { file, text, locate, lang, parsers }, diagnostics);
  const draft = isMap(item.data) ? nameByBody({ data: item.data, locate, bodies }) : undefined;
  const unchecked = { concept, data: draft?.data ?? item.data, locate };
  const checked = validate(schema, unchecked);
  diagnostics.push(...checked.diagnostics);
  if (checked.data === undefined || !draft) return { diagnostics };
  return { record: makeRecord(concept, file, draft, checked.data, []), diagnostics };
}

function makeRecord(
  concept: ConceptName,
  file: string,
  { locate, bodies }: Draft,
  data: unknown,
  translations: readonly BodyText[],
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

function readTranslation(
  concept: ConceptName,
  translation: BodyText,
  diagnostics: Diagnostic[],
): Draft | undefined {
  const found: Concept = CONCEPTS[concept];
  const draft = readDraft(concept, translation, diagnostics);
  if (!draft || !found.translation) return undefined;
  const known = Object.keys((found.schema as z.ZodObject).shape);
  const { data, locate } = draft;
  const checked = validate(found.translation, { concept: 'translation', data, locate });
  for (const problem of checked.diagnostics) diagnostics.push(explainFact(problem, known));
  if (checked.data === undefined) return undefined;
  const { note, ...texts } = checked.data as Record<string, unknown>;
  if (note === undefined) return { ...draft, data: texts };
  const validation = { ...(texts['validation'] as object | undefined), note };
  const isNote = (path: DataPath): boolean => path[0] === 'validation' && path[1] === 'note';
  return {
    ...draft,
    data: { ...texts, validation },
    locate: (path, part) => locate(isNote(path) ? ['note'] : path, part),
  };
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
