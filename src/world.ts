/** What the middle of the house is told of the outside: filled once by the command line, or by a test. */
import type { Host } from './browser/host.ts';

/** The outside, as values. */
export interface World {
  readonly host: Host;
  /** The browser that the user named, and the folder where a relative path starts. */
  readonly browser: { readonly configured?: string | undefined; readonly folder: string };
  /** Says which step begins: a target’s name, or one of the build’s own. */
  readonly say: (line: string) => void;
}
