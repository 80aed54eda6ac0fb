/** The rules of French typography, in the order in which they apply. */
import { insertAfter, insertBefore, replaceEach } from './typography-edits.ts';
import type { Rule } from './typography-edits.ts';
import {
  dashRules,
  ellipsisRules,
  hourRule,
  NBSP,
  NNBSP,
  pattern,
  UNITS,
  WORD_END,
  WORD_START,
} from './typography-patterns.ts';
import { quoteRule } from './typography-quotes.ts';

/** Signs after which a high punctuation mark ends its sentence part: `a?b` and `:443` are none. */
const ENDS = String.raw`(?=$|[\s)\]}»”"’'…])`;
/** What a forgotten space may be added after. */
const SPOKEN = String.raw`(?<=[\p{L}\p{M}\p{N})»])`;
/** A number that stands alone, before. */
const NUMBER = String.raw`(?<=(?:^|[\s(«“"’'~≈<>≤≥±+−–/-])(?:\d+(?:[.,]\d+)*[–-])?\d+(?:[.,]\d+)*)`;

const TIME_WORDS =
  'jours?|heures?|minutes?|secondes?|semaines?|mois|ans?|années?|millions?|milliards?';
const FRENCH_UNITS = `${UNITS}|j|[kMGTP]?o|[KMGT]io|°C?|EUR|USD|GBP|CHF|CAD|\\$US|£GB|[kM]€|Md€`;
const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** Words that a number follows and completes. */
const NUMBERED =
  'priorités?|niveaux?|pages?|articles?|sections?|chapitres?|figures?|tableaux?|annexes?|étapes?|' +
  'versions?|phases?|axes?|questions?|lignes?|lots?|points?|numéros?';
const ABBREVIATED = String.raw`p\.|pp\.|n°|nº|art\.|chap\.|fig\.|tabl\.|vol\.`;
/** Short words before an ellipsis that stands for a blank to fill in: « Fait à …, le … ». */
const BEFORE_BLANK = 'à|au|aux|le|la|les|de|du|des|en|par|un|une';

/** Lists the rules; `space` is the class of spaces that may be replaced. */
export function frenchRules(space: string): readonly Rule[] {
  return [
    ...ellipsisRules(space),
    ...blankRules(space),
    replaceEach(/(?<=\p{L}\p{M}*)'(?=[\p{L}\p{N}«“"])/gu, '’'),
    quoteRule({ outer: ['«', '»'], inner: ['“', '”'] }),
    ...guillemetRules(space),
    ...punctuationRules(space),
    ...numberRules(space),
    ...dashRules(space),
  ];
}

/** An ellipsis follows its word; one that is a blank to fill in stays apart. */
function blankRules(space: string): readonly Rule[] {
  const blank = String.raw`(?<=${WORD_START}(?:${BEFORE_BLANK}))`;
  return [
    replaceEach(pattern(`${blank}{S}+(?=…)`, space, 'i'), NBSP),
    replaceEach(
      pattern(
        String.raw`(?<=\p{L}{2})(?<!${WORD_START}(?:${BEFORE_BLANK})){S}+(?=…(?:$|[\s.,;:!?)»”]))`,
        space,
        'i',
      ),
      '',
    ),
  ];
}

function guillemetRules(space: string): readonly Rule[] {
  return [
    replaceEach(pattern(String.raw`(?<=«){S}+(?=\S)`, space), NBSP),
    replaceEach(pattern(String.raw`(?<=\S){S}+(?=»)`, space), NBSP),
    insertAfter(/«(?=\S)/gu, NBSP),
    insertBefore(/(?<=\S)»/gu, NBSP),
  ];
}

function punctuationRules(space: string): readonly Rule[] {
  const after = String.raw`(?<=[^\s«“(\[])`;
  const high = `[;!?](?=[!?]*${ENDS})`;
  return [
    replaceEach(pattern(`${after}{S}+(?=${high})`, space), NNBSP),
    replaceEach(pattern(`${after}{S}+(?=:${ENDS})`, space), NBSP),
    insertBefore(pattern(`${SPOKEN}${high}`, space), NNBSP),
    insertBefore(pattern(`${SPOKEN}:${ENDS}`, space), NBSP),
  ];
}

/** What stays on one line with its number. */
function numberRules(space: string): readonly Rule[] {
  const glue = (source: string, flags = ''): Rule =>
    replaceEach(pattern(source, space, flags), NBSP);
  const notInside = String.raw`(?<![\p{L}\p{N}_.,:/]|\d\s|[\p{L}\p{N}]-)`;
  return [
    replaceEach(
      pattern(String.raw`(?<=${notInside}[1-9]\d{0,2}(?:{S}\d{3})*){S}(?=\d{3}(?!\d))`, space),
      NNBSP,
    ),
    insertBefore(pattern(`${NUMBER}[%‰€£]${WORD_END}`, space), NBSP),
    glue(String.raw`(?<=\d){S}+(?=[%‰€£$¥×](?![\p{L}\p{N}]))`),
    glue(String.raw`(?<=\d){S}+(?=(?:${FRENCH_UNITS})(?![\p{L}\p{M}\p{N}’']))`),
    glue(String.raw`(?<=\d){S}+(?=(?:${TIME_WORDS})${WORD_END})`, 'i'),
    hourRule(space),
    glue(String.raw`(?<=${WORD_START}(?:\d{1,2}|1er)){S}+(?=(?:${MONTHS})${WORD_END})`, 'i'),
    glue(String.raw`(?<=${WORD_START}(?:${NUMBERED}|${ABBREVIATED})){S}+(?=\d)`, 'i'),
    glue(String.raw`(?<=[€$£¥](?:US|CA|GB|AU)?|\d\s[A-Z]{3}){S}+(?=(?:HT|TTC)${WORD_END})`),
    // « s. o. », « n. é. »
    glue(String.raw`(?<=${WORD_START}\p{Ll}\.){S}+(?=\p{Ll}\.)`),
  ];
}
