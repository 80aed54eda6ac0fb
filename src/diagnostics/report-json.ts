/** Diagnostics → JSON for scripts. */
import { shownPath, type Reporter } from './reporter.ts';
import { visibleJson } from './visible-text.ts';

/** Writes `file` as the user would type it: `{ errors, warnings, diagnostics: [{ file, line, column, …, severity, rule, message, hint }] }`. */
export const reportJson: Reporter = (diagnostics, { label }) => {
  const count = (severity: string): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  const listed = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: shownPath(diagnostic.file, label),
  }));
  const result = { errors: count('error'), warnings: count('warning'), diagnostics: listed };
  return `${visibleJson(result)}\n`;
};
