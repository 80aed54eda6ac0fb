/** Hidden words and runs → one index that a text is passed through once. */
import { foldSigns } from '../report/fold-text.ts';
import type { Hidden, HiddenRun, HiddenWords } from './hidden.ts';

/** How many words in a row make a run. */
export const RUN = 5;
/** Words of a run that must hold three letters: dates, addresses, ids and figures are alike by chance. */
const LEAST_LETTERED = 3;
/** Letters and digits below which words are found by chance everywhere. */
const SHORTEST = 4;

/** Something hidden that a text holds. */
export type Found =
  | { readonly kind: 'hidden text'; readonly hint: string; readonly source?: string | undefined }
  | (HiddenWords & { readonly hint: string });

interface Needle {
  readonly words: readonly string[];
  /** Set where the signs between the words count: addresses and numbers. */
  readonly literal?: string;
  readonly hidden: HiddenWords;
}

/** What is looked for; plain data. */
export interface WordIndex {
  readonly runs: ReadonlyMap<string, HiddenRun>;
  /** Every run begins with one of these words. */
  readonly firsts: ReadonlySet<string>;
  /** By their first word. */
  readonly needles: ReadonlyMap<string, readonly Needle[]>;
}

/** A text's words with where they stand in it, folded. */
interface Words {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
}

/** Makes the index; what the edition shows elsewhere is taken out of it. */
export function createWordIndex(hidden: Hidden): WordIndex {
  const shown = new Set([...hidden.shown, ...hidden.usual]);
  const runs = new Map<string, HiddenRun>();
  const firsts = new Set<string>();
  for (const run of hidden.runs) {
    // Most texts are shown as they are.
    if (shown.has(run.text)) continue;
    const { words } = readWords(run.text);
    for (const shingle of shinglesOf(words)) {
      if (!runs.has(shingle)) runs.set(shingle, run);
    }
    for (const word of words) firsts.add(word);
  }
  const needles = new Map<string, Needle[]>();
  for (const needle of hidden.words.flatMap(makeNeedles)) {
    const [first = ''] = needle.words;
    needles.set(first, [...(needles.get(first) ?? []), needle]);
  }
  const index = { runs, firsts, needles };
  for (const text of shown) {
    if (isEmpty(index)) break;
    const read = readWords(text);
    for (const shingle of runs.size > 0 ? shinglesOf(read.words, firsts) : []) runs.delete(shingle);
    forget(read, text, needles, ({ kind }) => kind !== 'replaced name');
  }
  forgetSeams(hidden.seams, runs);
  return index;
}

/** Takes out runs that stand over the end of a shown text. */
function forgetSeams(seams: Iterable<string>, runs: Map<string, HiddenRun>): void {
  if (runs.size === 0) return;
  const firsts = new Set([...runs.keys()].map((run) => run.slice(0, run.indexOf(' '))));
  for (const seam of seams) {
    for (const shingle of shinglesOf(readWords(seam).words, firsts)) runs.delete(shingle);
  }
}

/** Where nothing is hidden, as in most engagements, no text need be read. */
function isEmpty({ runs, needles }: WordIndex): boolean {
  return runs.size === 0 && needles.size === 0;
}

/** Tells all that is looked for: of two indexes that are told the same, each finds what the other does. */
export function tellIndex({ runs, needles }: WordIndex): string {
  const told = [...needles.values()].map((same) =>
    same.map(({ words, literal, hidden }) => [words, literal, hidden.kind, hidden.text]),
  );
  return JSON.stringify([[...runs.keys()], told]);
}

function forget(
  read: Words,
  original: string,
  needles: Map<string, Needle[]>,
  isForgotten: (hidden: HiddenWords) => boolean,
): void {
  for (const needle of findNeedles(read, original, needles)) {
    if (!isForgotten(needle.hidden)) continue;
    const [first = ''] = needle.words;
    const left = (needles.get(first) ?? []).filter((one) => one !== needle);
    if (left.length > 0) needles.set(first, left);
    else needles.delete(first);
  }
}

const WORD = /[\p{L}\p{N}]+/gu;

function readWords(original: string): Words {
  const text = foldSigns(original);
  const words: string[] = [];
  const starts: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    words.push(match[0]);
    starts.push(match.index);
  }
  return { text, words, starts };
}

/** Lists the runs of a text; with `firsts`, those alone that begin with one of these words. */
function* shinglesOf(words: readonly string[], firsts?: ReadonlySet<string>): Generator<string> {
  for (let at = 0; at + RUN <= words.length; at++) {
    if (firsts && !firsts.has(words[at] ?? '')) continue;
    const run = words.slice(at, at + RUN);
    if (run.filter((word) => /\p{L}{3}/u.test(word)).length >= LEAST_LETTERED) yield run.join(' ');
  }
}

function makeNeedles(hidden: HiddenWords): Needle[] {
  const { words } = readWords(hidden.text);
  const joined = words.join('');
  if (joined.length < SHORTEST) return [];
  if (hidden.kind === 'hidden id') return [{ words, literal: hidden.text, hidden }];
  const text = foldSigns(hidden.text);
  const isLiteral = words.every((word) => /^\p{N}+$|^.$/u.test(word));
  if (isLiteral) return [{ words, literal: text.trim().replaceAll(/\s+/g, ' '), hidden }];
  // A name of two words may be written as one.
  const isName = hidden.kind === 'replaced name' && words.length > 1;
  return [{ words, hidden }, ...(isName ? [{ words: [joined], hidden }] : [])];
}

/** Finds what is hidden in a text, in one pass whatever the number of hidden things. */
export function findHidden(index: WordIndex, text: string): Found[] {
  return isEmpty(index) ? [] : findAll(readWords(text), text, index);
}

function findAll(read: Words, original: string, { runs, firsts, needles }: WordIndex): Found[] {
  const found: Found[] = findNeedles(read, original, needles).map(({ hidden }) => ({
    ...hidden,
    hint: hidden.text,
  }));
  for (const shingle of runs.size > 0 ? shinglesOf(read.words, firsts) : []) {
    const run = runs.get(shingle);
    if (run) {
      found.push({ kind: 'hidden text', hint: shingle, source: run.source });
      break;
    }
  }
  return found;
}

function findNeedles(
  { text, words, starts }: Words,
  original: string,
  needles: ReadonlyMap<string, readonly Needle[]>,
): Needle[] {
  const found = new Set<Needle>();
  for (const [at, word] of words.entries()) {
    for (const needle of needles.get(word) ?? []) {
      if (!needle.words.every((one, offset) => words[at + offset] === one)) continue;
      const start = starts[at] ?? 0;
      if (needle.literal === undefined || isLiterally(needle, original, text, start))
        found.add(needle);
    }
  }
  return [...found];
}

/** An id is as it is written; an address or a number has its own signs between its digits, and no more on either side. */
function isLiterally(
  { literal = '', hidden }: Needle,
  original: string,
  text: string,
  start: number,
): boolean {
  if (hidden.kind === 'hidden id') {
    return new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_])`, 'u').test(original);
  }
  const before = text.slice(Math.max(0, start - 2), start);
  const found = text.slice(start, start + literal.length * 2).replaceAll(/\s+/g, ' ');
  const after = found.slice(literal.length);
  return (
    found.startsWith(literal) && !/\p{N}[.,:]$/u.test(before) && !/^(?:[.,:]?\p{N})/u.test(after)
  );
}
