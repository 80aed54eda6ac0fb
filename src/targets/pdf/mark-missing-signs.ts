/** Characters that no font has → a mark in their place, where text is none of the page's: margins, style sheet. */
import { codeOf } from './fallback-fonts.ts';
import { cssString } from './page-rules.ts';

/** Plain words with `[U+1F9FF]` in the place of each missing character. */
export function markWords(words: string, missing: Iterable<string>): string {
  return [...missing].reduce((text, sign) => text.replaceAll(sign, markOf(sign)), words);
}

/** The strings of a style sheet with the same marks; a character stands in them as it is, or escaped. */
export function markStyleSheet(css: string, missing: Iterable<string>): string {
  return [...missing].reduce((text, sign) => {
    const mark = inside(cssString(markOf(sign)));
    return text.replaceAll(sign, mark).replaceAll(inside(cssString(sign)), mark);
  }, css);
}

function markOf(sign: string): string {
  return `[U+${codeOf(sign)}]`;
}

function inside(string: string): string {
  return string.slice(1, -1);
}
