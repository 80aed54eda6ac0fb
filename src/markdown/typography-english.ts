/** The rules of English typography, in the order in which they apply. */
import { replaceEach } from './typography-edits.ts';
import type { Rule } from './typography-edits.ts';
import {
  dashRules,
  ellipsisRules,
  hourRule,
  NBSP,
  pattern,
  UNITS,
  WORD_END,
  WORD_START,
} from './typography-patterns.ts';
import { quoteRule } from './typography-quotes.ts';

const ENGLISH_UNITS = `${UNITS}|d|[kKMGTP]?B|[KMGT]iB`;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** Words that a number follows and completes. */
const NUMBERED =
  'priority|level|pages?|sections?|chapters?|figures?|tables?|annex|steps?|version|phase|questions?|lines?';
const ABBREVIATED = String.raw`p\.|pp\.|no\.|fig\.`;

/** Lists the rules; `space` is the class of spaces that may be replaced. */
export function englishRules(space: string): readonly Rule[] {
  const glue = (source: string, flags = ''): Rule =>
    replaceEach(pattern(source, space, flags), NBSP);
  return [
    ...ellipsisRules(space),
    ...apostropheRules(),
    quoteRule({ outer: ['“', '”'], inner: ['‘', '’'] }),
    replaceEach(
      pattern(String.raw`(?<=[\p{L}\p{M}\p{N})”’»]){S}+(?=[;:!?][!?]*(?:$|[\s”"]))`, space),
      '',
    ),
    glue(String.raw`(?<=\d){S}+(?=(?:${ENGLISH_UNITS})(?![\p{L}\p{M}\p{N}’']))`),
    hourRule(space),
    glue(String.raw`(?<=\d){S}+(?=×${WORD_END})`),
    glue(String.raw`(?<=${WORD_START}\d{1,2}){S}+(?=(?:${MONTHS})${WORD_END})`),
    glue(String.raw`(?<=${WORD_START}(?:${NUMBERED}|${ABBREVIATED})){S}+(?=\d)`, 'i'),
    ...dashRules(space),
  ];
}

/** Apostrophes inside words, before decades, and after a plural when no single quote is open. */
function apostropheRules(): readonly Rule[] {
  const possessive = replaceEach(/(?<=s)'(?=$|[\s.,;:!?)])/gu, '’');
  return [
    replaceEach(/(?<=\p{L}\p{M}*)'(?=\p{L})/gu, '’'),
    replaceEach(/(?<![\p{L}\p{N}])'(?=\d0s(?!\p{L}))/gu, '’'),
    (masked) => (/(?<=^|[\s(“"])'(?=\S)/u.test(masked) ? [] : possessive(masked)),
  ];
}
