/** A diagnostic → the one line that scripts and editors read. */
import type { Diagnostic } from './diagnostic.ts';
import { shownPath } from './reporter.ts';
import { visibleText } from './visible-text.ts';

/** How the parts of a line are shown; each defaults to plain. */
export interface LineStyle {
  readonly place: (text: string) => string;
  readonly severity: (text: string) => string;
  readonly rule: (text: string) => string;
}

const PLAIN: LineStyle = { place: String, severity: String, rule: String };

/** Writes `findings/security/SEC-01.md:4:11 error finding/priority  Unexpected priority 5, expected 1, 2 or 3`. */
export function formatLine(
  { file, line, column, severity, rule, message }: Diagnostic,
  label: string,
  style: LineStyle = PLAIN,
): string {
  const place = style.place(visibleText(`${shownPath(file, label)}:${line}:${column}`));
  return `${place} ${style.severity(severity)} ${style.rule(rule)}  ${visibleText(message)}`;
}
