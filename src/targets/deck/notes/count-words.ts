/** A text → how many words it has, by the ways in which people count. */

/** Counts what blanks separate, signs that stand alone left out: « l’audit » is one word. */
export function countTokens(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** Counts by whichever way finds more: what blanks separate, signs too, or runs of letters and digits. */
export function countMost(text: string): number {
  const tokens = text.split(/\s+/).filter((token) => token !== '').length;
  const runs = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(tokens, runs);
}
