/** What a link inside the engagement leads to, and how bare ids are found in prose. */

/** A thing of the report that can be linked to. */
export interface Reference {
  readonly kind: 'finding' | 'incident' | 'page' | 'journal' | 'check' | 'category';
  readonly id: string;
  /** Id of a section, or GitHub's slug of a heading. */
  readonly fragment?: string;
}

/** The same under a name of its own, since `mdast` has a `Reference` too. */
export type ReportReference = Reference;

declare module 'mdast' {
  interface LinkData {
    /** Set when the link leads into the engagement. */
    reference?: ReportReference;
    /** Set when the link leads to a file beside the sources, by its path in the engagement. */
    asset?: string;
  }
  interface ImageData {
    /** Path of the picture in the engagement. */
    asset?: string;
  }
}

/** The ids that prose may name. */
export interface KnownIds {
  /** References by id and by alias. */
  readonly byName: ReadonlyMap<string, Reference>;
  /** The codes before `-digits`, `INC` among them. */
  readonly codes: readonly string[];
}

/** A piece of prose: plain text, or an id. */
export type Piece =
  | { readonly text: string }
  | { readonly name: string; readonly reference?: Reference; readonly offset: number };

const WORD = String.raw`[\p{L}\p{N}_]`;
/** What an id may not follow: a word, a path, a tag; in SEC-01/SEC-02 the second is an id too. */
const BEFORE = String.raw`${WORD}|[-#@]|(?<!\d)/`;

/** Cuts prose at its bare ids; a `CODE-digits` that nothing answers to has no reference. */
export function splitAtIds(text: string, ids: KnownIds): Piece[] {
  const pattern = idPattern(ids);
  if (!pattern) return [{ text }];
  const pieces: Piece[] = [];
  let end = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [name] = match;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    const reference = ids.byName.get(name);
    pieces.push({ name, offset: match.index, ...(reference ? { reference } : {}) });
    end = match.index + name.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

const patterns = new WeakMap<KnownIds, RegExp | undefined>();

/** The pattern of a set of ids, built once; undefined where there are none. */
export function idPattern(ids: KnownIds): RegExp | undefined {
  if (patterns.has(ids)) return patterns.get(ids);
  const key = JSON.stringify([ids.codes, [...ids.byName.keys()]]);
  if (!sources.has(key)) {
    if (sources.size >= MOST_SOURCES) sources.clear();
    sources.set(key, writePattern(ids));
  }
  const source = sources.get(key);
  const pattern = source === undefined ? undefined : new RegExp(source, 'gu');
  patterns.set(ids, pattern);
  return pattern;
}

/** What the patterns of the last sets of ids are written as: most saves change none. */
const sources = new Map<string, string | undefined>();

/** Those of an engagement's editions, twice. */
const MOST_SOURCES = 8;

function writePattern(ids: KnownIds): string | undefined {
  const codes = ids.codes.map((code) => `${escapePattern(code)}-\\d+`);
  // What a code finds by itself is not named once more: a thousand alternatives would be tried at every letter.
  const coded = new RegExp(`^(?:${codes.join('|') || '(?!)'})$`, 'u');
  const names = [...ids.byName.keys()].filter((name) => name !== '' && !coded.test(name));
  const words = [...joinHeads(names), ...codes];
  if (words.length === 0) return undefined;
  return `(?<!${BEFORE})(?:${words.join('|')})(?!${WORD}|-${WORD})`;
}

/** Writes names that begin alike as one alternative, so that few are tried at a letter; longer ones first. */
function joinHeads(names: readonly string[]): string[] {
  const byHead = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const head = name.slice(0, name.lastIndexOf('-') + 1);
    const tails = byHead.get(head) ?? [];
    tails.push(name.slice(head.length));
    byHead.set(head, tails);
  }
  return [...byHead].map(
    ([head, tails]) => `${escapePattern(head)}(?:${tails.map(escapePattern).join('|')})`,
  );
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
