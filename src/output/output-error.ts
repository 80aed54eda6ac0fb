/** Reading or writing that failed: exit status 4. */

/** Thrown when the output cannot be written; the earlier one is untouched. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
