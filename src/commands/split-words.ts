/** What is typed with commas → its parts. */

/** Splits at commas; blanks around a part, and parts without a sign, are nobody's wish. */
export function splitWords(value: string): string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}
