/** A code and what is there already → the next id. */

/**
 * Gives the number after the highest, of two digits at least: `SEC-11`.
 *
 * @param code a category's code, or `INC`
 * @param taken ids, earlier ids and paths of files: whatever in them begins as an id of that code is taken
 */
export function nextId(code: string, taken: Iterable<string>): string {
  const pattern = new RegExp(`^(?:.*/)?${code}-(\\d+)(?!\\d)`);
  const numbers = Array.from(taken, (name) => Number(pattern.exec(name)?.[1] ?? 0));
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  return `${code}-${String(next).padStart(2, '0')}`;
}
