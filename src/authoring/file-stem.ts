/** Words → the stem of a file's name: lower case, no accents, hyphens. */

/** Characters of a stem at most: a path stays readable in a diagnostic. */
const MOST = 50;

/**
 * Writes words as `cloisonner-les-flux`, cut after a whole word.
 *
 * Empty when there is no letter of the Latin alphabet and no digit in them.
 */
export function fileStem(words: string): string {
  const folded = words
    .normalize('NFKD')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (folded.length <= MOST) return folded;
  return folded
    .slice(0, MOST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, MOST);
}
