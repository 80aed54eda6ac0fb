/** A text and a rule → the text with the rule's edits, and where its inner borders have moved. */

/** One replacement, in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds what to replace in a text whose technical words are masked; edits are in order and apart. */
export type Rule = (masked: string) => readonly Edit[];

/** A text under the rules. */
export interface Draft {
  readonly text: string;
  /** The same length as `text`: what no rule may read is letters here. */
  readonly masked: string;
  /** Borders between the nodes that the text came from, in UTF-16 units. */
  readonly borders: readonly number[];
}

/** Makes a rule that replaces each match of a global pattern by a fixed text. */
export function replaceEach(pattern: RegExp, text: string): Rule {
  return editEach(pattern, () => text);
}

/** Makes a rule that writes a text before each match, in the node that the match begins in. */
export function insertBefore(pattern: RegExp, text: string): Rule {
  return editEach(pattern, (found) => text + found);
}

/** Makes a rule that writes a text after each match, in the node that the match ends in. */
export function insertAfter(pattern: RegExp, text: string): Rule {
  return editEach(pattern, (found) => found + text);
}

/** `matchAll` would make a copy of the pattern for every text: with long patterns and short texts that is most of the time. */
function editEach(pattern: RegExp, write: (found: string) => string): Rule {
  return (masked) => {
    const edits: Edit[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(masked); match; match = pattern.exec(masked)) {
      const [found] = match;
      edits.push({ start: match.index, end: match.index + found.length, text: write(found) });
    }
    return edits;
  };
}

/** Applies a rule to a draft; a border inside an edit comes to stand after it. */
export function applyRule(draft: Draft, rule: Rule): Draft {
  const edits = rule(draft.masked);
  if (edits.length === 0) return draft;
  return {
    text: replaceRanges(draft.text, edits),
    masked: replaceRanges(draft.masked, edits),
    borders: draft.borders.map((border) => moveBorder(border, edits)),
  };
}

function replaceRanges(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

function moveBorder(border: number, edits: readonly Edit[]): number {
  let moved = border;
  for (const edit of edits) {
    if (edit.start >= border) break;
    const rest = Math.max(border, edit.end) - border;
    moved += edit.text.length - (edit.end - edit.start) + rest;
  }
  return moved;
}
