/** One file → its data before any schema has seen it, its bodies, and the title that its heading gives. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ConceptName } from '../schema/concepts.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import type { Locate } from './place-map.ts';
import { readBody, readYamlBodies, type BodyText } from './read-bodies.ts';
import type { SourceBody } from './source-record.ts';
import { takeTitle } from './take-title.ts';

/** Data of one document before its schema has seen it. */
export interface Draft {
  readonly data: Record<string, unknown>;
  readonly locate: Locate;
  readonly bodies: readonly SourceBody[];
}

/** Reads Markdown with its front matter, or a .yaml file with its body inside; undefined when it is broken. */
export function readDraft(
  concept: ConceptName,
  source: BodyText,
  diagnostics: Diagnostic[],
): Draft | undefined {
  const { file, text, lang, parsers } = source;
  if (!file.endsWith('.md')) {
    const { locate, ...parsed } = parseYaml(file, text, parsers.yaml);
    const data = takeMap(file, parsed, diagnostics);
    if (!data) return undefined;
    const bodies = readYamlBodies(data['body'], { file, text, locate, lang, parsers }, diagnostics);
    return nameByBody({ data, locate, bodies });
  }
  const { yaml, body, isOpen } = splitFrontMatter(text);
  if (isOpen) {
    diagnostics.push(describeOpen(file));
    return undefined;
  }
  const { locate, ...parsed } = parseYaml(file, yaml, parsers.yaml);
  const data = takeMap(file, parsed, diagnostics);
  if (!data) return undefined;
  if (concept === 'finding' && data['body'] !== undefined) {
    const message =
      'Unexpected key body in a Markdown file, expected the text below its front matter';
    const place = locate(['body'], 'key');
    diagnostics.push({ rule: 'finding/body', severity: 'error', message, ...place });
  }
  const place: SourceBody['place'] = (line, column) => ({ file, line, column });
  const read = readBody({ file, text: body, lang, parsers }, place, diagnostics);
  const draft = nameByBody({ data, locate, bodies: [read] });
  return { ...draft, bodies: read.root.children.length > 0 ? [read] : [] };
}

function describeOpen(file: string): Diagnostic {
  return {
    rule: 'yaml/front-matter',
    severity: 'error',
    message: 'Unexpected front matter without an end, expected a line `---` below it',
    hint: 'A text may not begin with `---` otherwise: write a rule as `***`',
    file,
    line: 1,
    column: 1,
  };
}

function takeMap(
  file: string,
  parsed: Pick<ParsedYaml, 'data' | 'diagnostics'>,
  diagnostics: Diagnostic[],
): Record<string, unknown> | undefined {
  diagnostics.push(...parsed.diagnostics);
  if (parsed.diagnostics.length > 0) return undefined;
  const data = parsed.data ?? {};
  if (isMap(data)) return data;
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

/** Takes the title off the body, its only H1, where no key gives it. */
export function nameByBody(draft: Draft): Draft {
  const { data, bodies, locate } = draft;
  if (data['title'] !== undefined) return draft;
  const found = bodies.flatMap((body) => {
    const title = takeTitle(body.root);
    return title ? [{ title: title.text, body, place: body.place(title.line, title.column) }] : [];
  });
  const [first] = found;
  if (!first) return draft;
  const map = Object.fromEntries(found.map(({ body, title }) => [body.lang, title]));
  return {
    ...draft,
    data: { ...data, title: isMap(data['body']) ? map : first.title },
    locate: (path, part) => {
      if (path[0] !== 'title') return locate(path, part);
      return (found.find(({ body }) => body.lang === path[1]) ?? first).place;
    },
  };
}

/** Tells maps from lists and plain values. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
