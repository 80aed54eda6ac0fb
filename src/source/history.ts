/** What git knows of an engagement's sources. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileDates } from './parse-git-log.ts';

/** The history of an engagement's folder. */
export interface History {
  /** Path of the engagement in its repository, `''` or ending in `/`; absent outside of git. */
  readonly folder?: string;
  /** By path in the engagement, those that are committed. */
  readonly dates: ReadonlyMap<string, FileDates>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The history of what is in no repository. */
export const NO_HISTORY: History = { dates: new Map(), diagnostics: [] };
