/** An engagement's files → the comments in them that silence a warning: `# constat-ignore rule/id: reason`. */
import { CST, Lexer, type LineCounter } from 'yaml';

import type { Place } from '../diagnostics/diagnostic.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { SILENCE_WORD } from '../markdown/silence-comments.ts';
import { countLines } from './count-lines.ts';
import { decodeSource } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { PARSERS } from './parsers.ts';
import { parseYaml } from './parse-yaml.ts';
import { placeYamlBodies, type BodyText } from './read-bodies.ts';
import { isMap } from './read-draft.ts';
import type { SourceBody } from './source-record.ts';

/** One comment that silences, with its place; rule and reason are undefined where they are not written. */
export interface Silence extends Place {
  readonly rule: string | undefined;
  readonly reason: string | undefined;
  /** The lines whose warnings it is about, from the first to the last. */
  readonly from: number;
  readonly to: number;
}

/** Finds the comments of every .md and .yaml file; only files that hold the word are parsed for it. */
export function readSilences(files: Iterable<readonly [string, Uint8Array]>): Silence[] {
  const found: Silence[] = [];
  for (const [file, bytes] of files) {
    if (!/\.(?:md|ya?ml)$/.test(file)) continue;
    const known = remembered.get(bytes);
    const silences = known?.file === file ? known.silences : inFile(file, bytes);
    remembered.set(bytes, { file, silences });
    found.push(...silences);
  }
  return found;
}

/** Whoever reads a folder again keeps the bytes of files that did not change. */
const remembered = new WeakMap<Uint8Array, { file: string; silences: readonly Silence[] }>();

function inFile(file: string, bytes: Uint8Array): readonly Silence[] {
  const text = decodeSource(file, bytes);
  if (typeof text !== 'string' || !text.includes(SILENCE_WORD)) return [];
  return file.endsWith('.md') ? inMarkdown(file, text) : inYaml(file, text);
}

function inMarkdown(file: string, text: string): Silence[] {
  const { yaml, body } = splitFrontMatter(text);
  const place: SourceBody['place'] = (line, column) => ({ file, line, column });
  return [...inComments(file, yaml), ...inBody({ text: body, place })];
}

/** A body in YAML is Markdown: the comments in it are those of Markdown. */
function inYaml(file: string, text: string): Silence[] {
  const { data, locate } = parseYaml(file, text);
  const items = Array.isArray(data) ? (data as unknown[]) : [data];
  const bodies = items.flatMap((item, at) => {
    const base = Array.isArray(data) ? [at] : [];
    const scope = {
      file,
      text,
      lang: '',
      parsers: PARSERS,
      locate: (path: Parameters<typeof locate>[0]) => locate([...base, ...path]),
    };
    return isMap(item) ? placeYamlBodies(item['body'], scope) : [];
  });
  return [...inComments(file, text), ...bodies.flatMap(inBody)];
}

function inBody({ text, place }: Pick<BodyText, 'text'> & Pick<SourceBody, 'place'>): Silence[] {
  if (!text.includes(SILENCE_WORD)) return [];
  return parseMarkdown(text).silences.map(({ text: said, line, column, from, to }) => ({
    ...place(line, column),
    ...readComment(said),
    from: place(from, 1).line,
    to: place(to, 1).line,
  }));
}

/** A comment of YAML, or a scalar, with its first and last line. */
interface Token {
  readonly is: 'comment' | 'value' | 'mark';
  readonly text: string;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** A comment on a line of its own is about the value that begins on the next line; else about its own line's. */
function inComments(file: string, yaml: string): Silence[] {
  if (!yaml.includes(SILENCE_WORD)) return [];
  const lines = countLines(yaml);
  const tokens = listTokens(yaml, lines);
  return tokens.flatMap((token): Silence[] => {
    const said = token.text.replace(/^#+\s*/, '');
    if (token.is !== 'comment' || !STARTS.test(said)) return [];
    const content = tokens.filter(({ is }) => is !== 'comment');
    const isAlone = content.every(({ from, to }) => token.from < from || to < token.from);
    const next = content.find(({ offset }) => offset > token.offset)?.from ?? token.from;
    const line = isAlone ? next : token.from;
    const touched = content.filter(({ from, to }) => from <= line && line <= to);
    const from = isAlone ? token.from : Math.min(line, ...touched.map((one) => one.from));
    const to = Math.max(line, ...touched.map((one) => one.to));
    const { col } = lines.linePos(token.offset);
    return [{ file, line: token.from, column: col, ...readComment(said), from, to }];
  });
}

/** Cuts YAML as its lexer does, which tells comments from the insides of texts, however broken the rest. */
function listTokens(yaml: string, lines: LineCounter): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let isValue = false;
  let header: number | undefined;
  for (const lexeme of new Lexer().lex(yaml)) {
    const type: string | null = isValue ? 'value' : CST.tokenType(lexeme);
    isValue = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    const { line } = lines.linePos(offset);
    const last = lines.linePos(offset + Math.max(0, lexeme.trimEnd().length - 1)).line;
    if (type === 'block-scalar-header') header = line;
    if (!BLANK.has(type)) {
      const isBlock = type === 'value' && header !== undefined;
      const from = isBlock ? (header ?? line) : line;
      const is = type === 'comment' ? 'comment' : type === 'value' ? 'value' : 'mark';
      tokens.push({ is, text: lexeme, offset, from, to: Math.max(from, last) });
      if (isBlock) header = undefined;
    }
    offset += lexeme.length;
  }
  return tokens;
}

const BLANK: ReadonlySet<string | null> = new Set(['space', 'newline', 'byte-order-mark']);
const STARTS = new RegExp(`^${SILENCE_WORD}(?![\\w-])`);

/** Reads `constat-ignore rule/id: reason`; what lacks is undefined. */
function readComment(text: string): Pick<Silence, 'rule' | 'reason'> {
  const [, rule, reason] = /^\S+[ \t]*([^\s:]*)\s*(?::([^]*))?/.exec(text.trim()) ?? [];
  const said = reason?.replaceAll(/\s+/g, ' ').trim();
  return { rule: rule || undefined, reason: said || undefined };
}
