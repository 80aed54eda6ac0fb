/** A browser that ended in the middle of its work: exit status 3. */

/** Thrown when the browser is gone before it is done: nothing of what it made is used. */
export class BrowserLostError extends Error {
  override readonly name = 'BrowserLostError';

  constructor(cause: unknown) {
    super(
      'The browser ended in the middle of its work: short of memory, or ended by somebody. ' +
        'Nothing was written, the last build’s files are as they were. ' +
        'Build again; where memory is short, less at a time with --only and --lang',
      { cause },
    );
  }
}
