/** The pieces of patterns and the rules that French and English typography share. */
import { replaceEach } from './typography-edits.ts';
import type { Rule } from './typography-edits.ts';

/** U+00A0. */
export const NBSP = '\u00A0';
/** U+202F, narrow. */
export const NNBSP = '\u202F';

/** A character class of the spaces that an author types or that an earlier pass wrote. */
export const TYPED_SPACES = String.raw`[ \u00A0\u202F\u2009]`;
/** The same where a line break is only a space, as in HTML. */
export const SOFT_SPACES = String.raw`[ \u00A0\u202F\u2009\n\r\t]`;

/** Not inside a word or a number. */
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** Not inside a word or a number, before. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;

/** Units of both languages, written after a number. */
export const UNITS =
  'h|min|s|ms|µs|ns|Hz|[kMG]Hz|kWh?|vCPU|[kM]?bit/s|req/s|rps|km|cm|mm|px|pt|[KMGT]i';

/** Builds a global Unicode pattern; `S` in braces stands for the space class. */
export function pattern(source: string, space: string, flags = ''): RegExp {
  return new RegExp(source.replaceAll('{S}', space), `gu${flags}`);
}

/** The rules on ellipses: three dots become one sign, « etc. » needs none. */
export function ellipsisRules(space: string): readonly Rule[] {
  return [
    replaceEach(
      pattern(String.raw`(?<=${WORD_START}etc)\.?(?:{S}*(?:…|\.{2,}))+\.*`, space, 'i'),
      '.',
    ),
    // neither a path (`./...`) nor a revision range (`main...feature`)
    replaceEach(pattern(String.raw`(?<![.…/\\])\.{3}(?![.…/\\\p{L}\p{N}])`, space), '…'),
  ];
}

/** No line begins with a dash. */
export function dashRules(space: string): readonly Rule[] {
  return [replaceEach(pattern(String.raw`(?<=[^\s«“(]){S}+(?=[–—](?:\s|$))`, space), NBSP)];
}

/** « 5 h 57 »: an hour stays with its minutes. */
export function hourRule(space: string): Rule {
  return replaceEach(pattern(String.raw`(?<=\d\s?h){S}+(?=\d{2}(?!\d))`, space), NBSP);
}
