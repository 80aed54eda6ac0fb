/** Diagnostics → JSON for scripts. */
import { partSilenced } from './count-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shownPath, type Reporter } from './reporter.ts';
import { visibleJson } from './visible-text.ts';

/** Writes `{ errors, warnings, diagnostics, silenced }`, as `listDiagnostics` gives the two lists. */
export const reportJson: Reporter = (diagnostics, { label }) => {
  const { loud } = partSilenced(diagnostics);
  const count = (severity: string): number =>
    loud.filter((one) => one.severity === severity).length;
  const result = {
    errors: count('error'),
    warnings: count('warning'),
    ...listDiagnostics(diagnostics, label),
  };
  return `${visibleJson(result)}\n`;
};

/**
 * Lists diagnostics for scripts, `file` as the user would type it: `[{ file, line, column, …, severity, rule, message, hint }]`.
 *
 * Those that their files silence are apart, each with `silenced: { reason, line }`; the list is absent where there are none.
 */
export function listDiagnostics(
  diagnostics: readonly Diagnostic[],
  label: string,
): { diagnostics: Diagnostic[]; silenced?: Diagnostic[] } {
  const { loud, silenced } = partSilenced(diagnostics);
  const show = (list: readonly Diagnostic[]): Diagnostic[] =>
    list.map((one) => ({ ...one, file: shownPath(one.file, label) }));
  return { diagnostics: show(loud), ...(silenced.length > 0 ? { silenced: show(silenced) } : {}) };
}
