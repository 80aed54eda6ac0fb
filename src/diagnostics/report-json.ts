/** Diagnostics → JSON for scripts. */
import type { Diagnostic } from './diagnostic.ts';
import { fullPath } from './format-line.ts';
import type { ReportScope } from './reporters.ts';

/** Writes a list of diagnostics, each with the path as the user would type it. */
export function reportJson(diagnostics: readonly Diagnostic[], { label }: ReportScope): string {
  const list = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: fullPath(label, diagnostic.file),
  }));
  return `${JSON.stringify({ diagnostics: list }, null, 2)}\n`;
}
