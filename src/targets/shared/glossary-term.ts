/** Keys of the locale → a term of the glossary: a word, what it means, and the values that it takes. */
import type { Spoken, Text } from '../../report/text.ts';
import { word, type LanguageScope } from './language-scope.ts';

/** One value that a term may take. */
export interface TermValue {
  readonly name: Text | Spoken;
  readonly meanings: readonly Spoken[];
  /** What to draw before its name. */
  readonly dots?: { readonly rating: number; readonly target: number };
}

/** A word with its meaning, a sentence or several. */
export interface Term {
  readonly id: string;
  readonly name: Spoken;
  readonly meanings: readonly Spoken[];
  readonly values: readonly TermValue[];
}

/** A term by the keys of its words. */
export interface WrittenTerm {
  readonly id: string;
  readonly name: string;
  /** Keys of its sentences; absent: that of the same id among the glossary's. */
  readonly meanings?: readonly string[];
  readonly values?: readonly TermValue[];
  /** False when the deliverable never uses the word. */
  readonly used?: boolean;
}

/** Writes the terms that are used. */
export function writeTerms(scope: LanguageScope, written: readonly WrittenTerm[]): Term[] {
  return written
    .filter(({ used = true }) => used)
    .map(({ id, name, meanings = [`glossary.terms.${id}`], values = [] }) => ({
      id,
      name: word(scope, name),
      meanings: meanings.map((key) => word(scope, key)),
      values,
    }));
}

/** Writes values that have a name and a meaning under their own id in two groups of the locale. */
export function writeValues(
  scope: LanguageScope,
  ids: readonly string[],
  { names, meanings }: { readonly names: string; readonly meanings: string },
): TermValue[] {
  return ids.map((id) => ({
    name: word(scope, `${names}.${id}`),
    meanings: [word(scope, `${meanings}.${id}`)],
  }));
}
