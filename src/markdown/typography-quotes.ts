/** Balanced straight quotes → the quotation marks of a language. */
import type { Rule } from './typography-edits.ts';

/** Quotation marks of a language: the outer pair, then the inner one. */
export interface Quotes {
  readonly outer: readonly [string, string];
  readonly inner: readonly [string, string];
}

interface Pair {
  readonly open: number;
  readonly close: number;
}

const MAY_OPEN = /(?:^|[\s(«“‘’—–"])$/u;
const MAY_CLOSE = /^(?:$|[\s.,;:!?)»”’…–—"-])/u;

/** Makes the rule that gives balanced straight quotes the marks of a language, inner ones inside others. */
export function quoteRule(quotes: Quotes): Rule {
  return (masked) => {
    if (!masked.includes('"')) return [];
    let text = masked;
    // a mark that was set may be what its neighbour waited for
    for (let next = setMarks(text, quotes); next !== text; next = setMarks(text, quotes)) {
      text = next;
    }
    return Array.from(masked.matchAll(/"/g), ({ index }) => ({
      start: index,
      end: index + 1,
      text: text.charAt(index),
    })).filter((edit) => edit.text !== '"');
  };
}

/** Replaces the quotes that pair; the text keeps its length. */
function setMarks(text: string, { outer, inner }: Quotes): string {
  const balance = (part: string): number =>
    part.split(outer[0]).length - part.split(outer[1]).length;
  const pairs = pairQuotes(text).filter(({ open, close }) => {
    const content = text.slice(open + 1, close);
    return /[^\s"]/.test(content) && !/\n\s*\n/.test(content) && balance(content) === 0;
  });
  const characters = text.split('');
  for (const { open, close } of pairs) {
    const around = pairs.filter((pair) => pair.open < open && close < pair.close).length;
    const [left, right] = around + balance(text.slice(0, open)) > 0 ? inner : outer;
    characters[open] = left;
    characters[close] = right;
  }
  return characters.join('');
}

/** Pairs the straight quotes of a text by what stands beside them; an inch or a code's quote pairs with none. */
function pairQuotes(text: string): Pair[] {
  const pairs: Pair[] = [];
  const opened: number[] = [];
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const before = text.slice(at === 0 ? 0 : at - 1, at);
    const after = text.slice(at + 1, at + 2);
    // where both would do (`" word "`), an open quote is closed first
    const mayClose = opened.length > 0 && MAY_CLOSE.test(after);
    if (mayClose) pairs.push({ open: opened.pop() ?? at, close: at });
    else if (MAY_OPEN.test(before)) opened.push(at);
  }
  return pairs;
}
