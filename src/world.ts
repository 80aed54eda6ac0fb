/** What the middle of the house is told of the outside: filled once by the command line, or by a test. */
import type { Host } from './browser/host.ts';

/** The outside, as values. */
export interface World {
  readonly host: Host;
  /** The browser that the user named, and the folder where a relative path starts. */
  readonly browser: { readonly configured?: string | undefined; readonly folder: string };
  /**
   * Says that a step begins: a target’s name, or one of the build’s own. Steps may go on beside each other; whoever
   * begins one calls what is given back when it has ended.
   */
  readonly begin: (step: string) => () => void;
}
