/** A file of the site that is made when it is asked for, and once. */
import type { Artifact } from '../target.ts';

/** A path with the way to what stands there. */
export interface PlannedFile {
  /** Below the edition's output. */
  readonly path: string;
  readonly make: () => Artifact;
}

/** Plans a file. */
export function planFile(path: string, make: () => Artifact): PlannedFile {
  let made: Artifact | undefined;
  return { path, make: () => (made ??= make()) };
}
