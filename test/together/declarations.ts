/** What files of tests that share a process have declared, in their order. */

/** One call of AVA's `test`, or of something on it: `['after', 'always']`. */
export interface Declaration {
  readonly way: readonly string[];
  readonly args: readonly unknown[];
}

export const DECLARATIONS: Declaration[] = [];
