/** What was asked for cannot be: exit status 2. */

/** A wrong command line, said in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
