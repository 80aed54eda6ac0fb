/** Diagnostics → workflow commands, which GitHub shows beside the lines of a pull request. */
import { countText, partSilenced } from './count-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shownPath, type Reporter } from './reporter.ts';
import { visibleText } from './visible-text.ts';

/** Writes `::error file=…,line=…,col=…,title=…::message` for each that its file does not silence, and the summary. */
export const reportGithub: Reporter = (diagnostics, { label }) => {
  const commands = partSilenced(diagnostics).loud.map((diagnostic) => command(diagnostic, label));
  return `${[...commands, countText(diagnostics)].join('\n')}\n`;
};

function command(diagnostic: Diagnostic, label: string): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = diagnostic;
  const isSpan = endLine === line && endColumn !== undefined && endColumn > column;
  const properties = {
    file: shownPath(file, label).replace(/^\.\//, ''),
    line,
    ...(isSpan ? { endLine } : {}),
    col: column,
    ...(isSpan ? { endColumn } : {}),
    title: rule,
  };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeValue(visibleText(String(value)))}`,
  );
  const text = [message, hint]
    .filter((part) => part !== undefined)
    .map(visibleText)
    .join('\n');
  return `::${severity} ${written.join(',')}::${escapeData(text)}`;
}

/** Escapes as GitHub's own toolkit does: a line break would begin another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeValue(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
