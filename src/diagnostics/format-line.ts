/** A diagnostic → its one line. */
import type { Diagnostic } from './diagnostic.ts';

/** Control and direction-changing characters, which untrusted text could use to forge a line. */
const UNSAFE = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Shows a text on one line, whatever is in it. */
export function safeLine(text: string): string {
  return text.replaceAll(UNSAFE, ' ');
}

/** Puts the engagement's path before a file's, as the user typed it. */
export function fullPath(label: string, file: string): string {
  return safeLine(label === '.' ? file : `${label.replace(/\/$/, '')}/${file}`);
}

/** Writes `findings/security/SEC-01.md:4:11 error finding/priority  Unexpected priority 5, expected 1, 2 or 3`. */
export function formatLine(diagnostic: Diagnostic, label: string): string {
  const { file, line, column, severity, rule, message } = diagnostic;
  return `${fullPath(label, file)}:${line}:${column} ${severity} ${rule}  ${safeLine(message)}`;
}
