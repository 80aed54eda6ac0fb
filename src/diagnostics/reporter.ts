/** What a reporter is: diagnostics → text in one format. */
import { posix } from 'node:path';

import type { Diagnostic } from './diagnostic.ts';

/** What reporters know besides the diagnostics. */
export interface ReportScope {
  /** Path of the engagement as it was typed, put before each file. */
  readonly label: string;
  /** The text of a file of the engagement, for code frames; undefined where there is none. */
  readonly texts: (file: string) => string | undefined;
  readonly color: boolean;
}

/** Writes diagnostics; the text ends with a line break, and nothing is read or printed. */
export type Reporter = (diagnostics: readonly Diagnostic[], scope: ReportScope) => string;

/** The path of a file as the user would type it; that of the library leads out of the engagement. */
export function shownPath(file: string, label: string): string {
  const path = `${label.replace(/\/+$/, '')}/${file}`;
  return file.startsWith('../') ? posix.normalize(path) : path;
}
