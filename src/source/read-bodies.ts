/** Markdown, in a file of its own or under `body:` in YAML → bodies whose places are those on disk. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataPath, Locate } from './place-map.ts';
import type { Parsers } from './parsers.ts';
import type { SourceBody } from './source-record.ts';

/** A Markdown text with its path, its language, and what parses it. */
export interface BodyText {
  readonly file: string;
  readonly text: string;
  readonly lang: string;
  readonly parsers: Parsers;
}

/** Parses one body; its problems become diagnostics at `place`. */
export function readBody(
  source: BodyText,
  place: SourceBody['place'],
  diagnostics: Diagnostic[],
): SourceBody {
  const { root, problems } = source.parsers.markdown(source.text);
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

/** What surrounds a body in YAML: the whole text of its file, and where its keys stand. */
export interface YamlScope {
  readonly file: string;
  readonly text: string;
  readonly locate: Locate;
  /** The default language. */
  readonly lang: string;
  readonly parsers: Parsers;
}

/** Parses what stands under `body:`: one text, or a map of languages. */
export function readYamlBodies(
  body: unknown,
  scope: YamlScope,
  diagnostics: Diagnostic[],
): SourceBody[] {
  return placeYamlBodies(body, scope).map(({ place, ...source }) =>
    readBody(source, place, diagnostics),
  );
}

/** Lists the texts under `body:`, each with the way from its lines to those on disk. */
export function placeYamlBodies(
  body: unknown,
  scope: YamlScope,
): (BodyText & Pick<SourceBody, 'place'>)[] {
  const { file, lang, parsers } = scope;
  return listTexts(body, lang).map(([name, text, path]) => ({
    file,
    text,
    lang: name,
    parsers,
    place: placeIn(scope, path, text),
  }));
}

function listTexts(body: unknown, lang: string): [string, string, DataPath][] {
  if (typeof body === 'string') return [[lang, body, ['body']]];
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).flatMap(([name, text]): [string, string, DataPath][] =>
    typeof text === 'string' ? [[name, text, ['body', name]]] : [],
  );
}

/** Maps lines of a scalar's text to those on disk; exact in blocks (`|`), whose indentation is taken off. */
function placeIn(
  { file, text, locate }: YamlScope,
  path: DataPath,
  body: string,
): SourceBody['place'] {
  const { line, column } = locate(path);
  const lines = text.split('\n');
  const header = (lines[line - 1] ?? '').slice(column - 1);
  if (!/^[|>]/.test(header)) {
    const quote = /^["']/.test(header) ? 1 : 0;
    return (at, from) =>
      at === 1 ? { file, line, column: column + quote + from - 1 } : { file, line, column };
  }
  const first = body.split('\n').findIndex((one) => one.trim() !== '');
  const onDisk = lines[line + first] ?? '';
  const inBody = body.split('\n')[first] ?? '';
  const indent = Math.max(0, leadingSpaces(onDisk) - leadingSpaces(inBody));
  return (at, from) => ({ file, line: line + at, column: indent + from });
}

function leadingSpaces(line: string): number {
  return line.length - line.trimStart().length;
}
