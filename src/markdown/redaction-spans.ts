/** A plain text → the redactions in it that would hide nothing, or only a part. */

/** Marks that look like a directive's, however they are written. */
export const MARK = /:\s*redact\s*\[|:+\s*internal\s*\[/gi;

/** A mark that is no `:redact[…]`, and where it begins. */
export interface BrokenSpan {
  readonly found: string;
  readonly offset: number;
}

/** Finds marks in another case or spacing, spans without a word or an end, and brackets in brackets in a span. */
export function findBrokenSpans(text: string): BrokenSpan[] {
  return [...text.matchAll(MARK)].flatMap((match) => {
    const [found] = match;
    const rest = text.slice(match.index + found.length);
    const isSound = found === ':redact[' && /^(?:[^[\]]|\[[^[\]]*\])+\]/.test(rest);
    return isSound ? [] : [{ found, offset: match.index }];
  });
}
