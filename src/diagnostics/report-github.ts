/** Diagnostics → workflow commands, which GitHub shows as annotations of a pull request. */
import type { Diagnostic } from './diagnostic.ts';
import { fullPath } from './format-line.ts';
import type { ReportScope } from './reporters.ts';

/** Writes a command a line, escaped as GitHub reads them. */
export function reportGithub(diagnostics: readonly Diagnostic[], { label }: ReportScope): string {
  return diagnostics
    .map(({ severity, file, line, column, rule, message, hint }) => {
      const place = `file=${escapeProperty(fullPath(label, file))},line=${line},col=${column}`;
      const text = escapeData(hint ? `${message}. ${hint}` : message);
      return `::${severity} ${place},title=${escapeProperty(rule)}::${text}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
