/** One message about the sources, with its place, what was expected and how to mend it. */

/** Errors stop a build; warnings do not, unless `--strict` is given. */
export type Severity = 'error' | 'warning';

/** A place in a source file; lines and columns count from 1, as on disk. */
export interface Place {
  /** Path in the engagement, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One message about the sources. */
export interface Diagnostic extends Place {
  /** Id of a rule that `explain` knows. */
  readonly rule: string;
  readonly severity: Severity;
  /** "Unexpected …, expected …": one line. */
  readonly message: string;
  /** True where the source's line holds what may not be printed. */
  readonly secret?: boolean;
  /** What to do about it, one line. */
  readonly hint?: string;
  /** Set on a warning that its file silences: the author's reason, and the line of the comment. */
  readonly silenced?: { readonly reason: string; readonly line: number };
}

/** Orders diagnostics by file, place, then rule: the same list whatever the order of finding them. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Compares by code unit, so that no locale changes an order. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
