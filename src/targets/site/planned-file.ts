/** A file of the site that is made when it is asked for, and once. */
import { once } from '../shared/once.ts';
import type { Artifact } from '../target.ts';

/** A path with the way to what stands there. */
export interface PlannedFile {
  /** Below the edition's output. */
  readonly path: string;
  readonly make: () => Artifact;
  readonly late?: Late | undefined;
}

/** Set on what tells of other targets' files: lists what can be made of it before these are there. */
export type Late = () => readonly (() => void)[];

/** Plans a file. */
export function planFile(path: string, make: () => Artifact, late?: Late): PlannedFile {
  return { path, make: once(make), late };
}
