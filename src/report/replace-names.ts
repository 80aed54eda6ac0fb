/** Names and what stands for them → every form and case of the names in a text, replaced. */
import { foldText, foldWords } from './fold-text.ts';
import type { WrittenText } from './prose.ts';

/** A change of a text: what stands from `start` up to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a text is read: prose, code (of diagrams too), an address or a name of a file. */
export type Manner = 'prose' | 'code' | 'diagram' | 'name';

/** Replaces names. */
export interface Replacer {
  /** Finds what is to be changed, in order. */
  readonly edits: (text: string, lang: string, manner: Manner) => Edit[];
  /** The text with its changes made. */
  readonly replace: (text: string, lang: string, manner: Manner) => string;
  /** True where a text holds a name that is replaced. */
  readonly touches: (text: string) => boolean;
  /** The names, longest first; none when there is nothing to replace. */
  readonly names: readonly string[];
}

interface Name {
  readonly words: readonly string[];
  readonly stand: WrittenText;
}

/**
 * Makes a replacer; a name that stands for itself is shown.
 *
 * A form is the name's words in any case, with or without accents, joined by spaces, hyphens,
 * underscores, other signs or nothing; it stands alone: no letter before or after it, unless the
 * change of case shows where a word ends (`ClinéaProd`).
 */
export function createReplacer(
  names: Readonly<Record<string, WrittenText>>,
  languages: readonly string[],
): Replacer {
  const list = Object.entries(names)
    .filter(([name, stand]) => stand !== name && foldWords(name).length > 0)
    .map(([name, stand]): Name & { name: string } => ({ name, words: foldWords(name), stand }))
    .sort((a, b) => b.words.join('').length - a.words.join('').length);
  const first = languages[0] ?? '';
  const matchers = list.map((name) => ({ name, pattern: patternOf(name.words) }));
  const find = (text: string): Found[] => findNames(text, matchers);
  const edits: Replacer['edits'] = (text, lang, manner) =>
    find(text).flatMap(({ start, end, name }) =>
      makeEdits(text, { start, end, text: wordsFor(name.stand, lang, first) }, lang, manner),
    );
  return {
    names: list.map(({ name }) => name),
    touches: (text) => find(text).length > 0,
    edits,
    replace: (text, lang, manner) => applyEdits(text, edits(text, lang, manner)),
  };
}

/** Makes changes that stand in order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let changed = '';
  let at = 0;
  for (const edit of edits) {
    changed += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return changed + text.slice(at);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

function patternOf(words: readonly string[]): RegExp {
  // Words hold letters and digits only: nothing in them is a sign of patterns.
  return new RegExp(words.join('[^\\p{L}\\p{N}]{0,3}'), 'gu');
}

function findNames(
  text: string,
  matchers: readonly { readonly name: Name; readonly pattern: RegExp }[],
): Found[] {
  if (matchers.length === 0) return [];
  const folded = foldText(text);
  const found: Found[] = [];
  for (const { name, pattern } of matchers) {
    for (const match of folded.text.matchAll(pattern)) {
      const start = folded.places[match.index] ?? 0;
      const end = endOf(text, folded.places[match.index + match[0].length] ?? text.length);
      if (!standsAlone(text, start, end)) continue;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ start, end, name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Accents that stand as signs of their own belong to the letter before. */
function endOf(text: string, end: number): number {
  return end + (/^\p{M}+/u.exec(text.slice(end))?.[0].length ?? 0);
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = /\p{L}\p{M}*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0];
  const after = /^\p{L}/u.exec(text.slice(end, end + 2))?.[0];
  const first = /^\p{L}/u.exec(text.slice(start, start + 2))?.[0];
  const last = /\p{L}\p{M}*$/u.exec(text.slice(Math.max(start, end - 4), end))?.[0];
  return !(joins(before, first) || joins(last, after));
}

/** Letters that follow each other are of one word, but where a capital begins the next. */
function joins(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return !(/\p{Ll}/u.test(left) && /\p{Lu}/u.test(right));
}

function wordsFor(stand: WrittenText, lang: string, first: string): string {
  if (typeof stand === 'string') return stand;
  return stand[lang] ?? stand[first] ?? Object.values(stand)[0] ?? '';
}

/** A sign that belongs to an identifier, a path or an address. */
const IN_NAME = /[\p{L}\p{N}_\-./@:\\~]/u;

function makeEdits(text: string, edit: Edit, lang: string, manner: Manner): Edit[] {
  const { start, end } = edit;
  if (manner === 'name') return [{ ...edit, text: slugOf(edit.text, '-') }];
  if (isInName(text, start, end, manner)) return [{ ...edit, text: slugOf(edit.text, '-') }];
  if (manner === 'diagram' && !isLabel(text, start)) {
    return [{ ...edit, text: slugOf(edit.text, '_') }];
  }
  if (manner !== 'prose') return [edit];
  const article = lang === 'fr' ? contract(text, edit) : undefined;
  if (article) return article;
  return [{ ...edit, text: beginsSentence(text, start, end) ? capital(edit.text) : edit.text }];
}

/** Whether a form is part of an identifier or an address: `clinea-prod`, `api.clinea.fr`, `data/clinea`. */
function isInName(text: string, start: number, end: number, manner: Manner): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const next = text[end + 1] ?? ' ';
  const isTail =
    IN_NAME.test(after) && (/[\p{L}\p{N}_]/u.test(after) || /[\p{L}\p{N}]/u.test(next));
  if (manner === 'prose') {
    const isHead =
      /[_./@\\~]/.test(before) || (before === '-' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? ' '));
    return isHead || isTail;
  }
  const isHead = IN_NAME.test(before) && !(before === ':' && manner === 'code');
  return isHead || isTail;
}

/** In a diagram, what stands in brackets, quotes or bars, after `as` or a colon, is shown; the rest names. */
function isLabel(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isOpen = /[[({][^\])}]*$/.test(line) || (line.match(/"/g)?.length ?? 0) % 2 === 1;
  const isBarred = (line.match(/\|/g)?.length ?? 0) % 2 === 1;
  return isOpen || isBarred || /(?:\bas\s+|:\s+[^:]*|^\s*(?:title|section)\s.*)$/.test(line);
}

function slugOf(words: string, joint: string): string {
  const parts = foldWords(words);
  return parts.length > 0 ? parts.join(joint) : 'x';
}

const VOWEL = /^[aeiouyhàâéèêîôû]/iu;

/** French joins `de` and `à` with the article that a name had none of: `de Clinéa`, `du client`. */
function contract(text: string, edit: Edit): Edit[] | undefined {
  const before = /(?<![\p{L}\p{M}])(de|à|d[’']|qu[’'])(\s*)$/iu.exec(text.slice(0, edit.start));
  if (!before) return undefined;
  const [whole, word = ''] = before;
  const article = /^(le|les)\s+(.+)$/su.exec(edit.text);
  const joined = joinedWord(word.toLowerCase(), article?.[1], edit.text);
  if (joined === undefined) return undefined;
  const opening = /^\p{Lu}/u.test(word) ? capital(joined) : joined;
  const isTaken = article !== null && !joined.startsWith('que');
  return [
    { start: edit.start - whole.length, end: edit.start, text: opening },
    { ...edit, text: isTaken ? (article[2] ?? '') : edit.text },
  ];
}

/** What stands before the new words in place of `de`, `d’`, `à` or `qu’`; undefined where it may stay. */
function joinedWord(word: string, article: string | undefined, words: string): string | undefined {
  const isVowel = VOWEL.test(words);
  if (word.startsWith('qu')) return isVowel ? undefined : 'que ';
  if (article !== undefined) {
    const isPlural = article === 'les';
    return word === 'à' ? (isPlural ? 'aux ' : 'au ') : isPlural ? 'des ' : 'du ';
  }
  if (word === 'de') return isVowel ? 'd’' : undefined;
  return word === 'à' || isVowel ? undefined : 'de ';
}

/** A name that is all of its text stands as the author wants it; one that opens a sentence is capital. */
function beginsSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd();
  if (before === '') return text.slice(end).trim() !== '';
  return /[.!?…]$/.test(before) && /\s$/.test(text.slice(0, start));
}

function capital(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
