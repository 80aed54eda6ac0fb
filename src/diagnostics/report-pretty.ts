/** Diagnostics → lines for a person: place, message, code frame, hint, and a count at the end. */
import { codeFrameColumns } from '@babel/code-frame';
import { createColors } from 'picocolors';

import type { Diagnostic } from './diagnostic.ts';
import { formatLine, safeLine } from './format-line.ts';
import type { ReportScope } from './reporters.ts';

type Colors = ReturnType<typeof createColors>;

/** Longest line that a code frame shows, in characters. */
const FRAME_WIDTH = 200;

/** Writes diagnostics with code frames. */
export function reportPretty(diagnostics: readonly Diagnostic[], scope: ReportScope): string {
  const colors = createColors(scope.color);
  const blocks = diagnostics.map((diagnostic) => describe(diagnostic, scope, colors));
  return `${[...blocks, summarise(diagnostics, colors)].join('\n\n')}\n`;
}

function describe(diagnostic: Diagnostic, scope: ReportScope, colors: Colors): string {
  const paint = diagnostic.severity === 'error' ? colors.red : colors.yellow;
  const line = formatLine(diagnostic, scope.label).replace(
    ` ${diagnostic.severity} `,
    ` ${paint(diagnostic.severity)} `,
  );
  const frame = drawFrame(diagnostic, scope);
  const hint = diagnostic.hint
    ? `  ${colors.cyan('hint')} ${safeLine(diagnostic.hint)}`
    : undefined;
  return [line, frame, hint].filter((part) => part !== undefined).join('\n');
}

function drawFrame(diagnostic: Diagnostic, { texts }: ReportScope): string | undefined {
  const { file, line, column, endLine, endColumn } = diagnostic;
  const lines = texts(file)?.replaceAll('\r\n', '\n').split('\n');
  const shown = lines?.[line - 1];
  if (!lines || shown === undefined || column > FRAME_WIDTH) return undefined;
  const source = lines.map((one) => safeLine(one.slice(0, FRAME_WIDTH))).join('\n');
  const end =
    endLine === line && endColumn !== undefined && endColumn > column
      ? { end: { line, column: Math.min(endColumn - 1, shown.length) } }
      : {};
  return codeFrameColumns(
    source,
    { start: { line, column: column - 1 }, ...end },
    { linesAbove: 1, linesBelow: 1 },
  )
    .split('\n')
    .map((one) => `  ${one}`.trimEnd())
    .join('\n');
}

function summarise(diagnostics: readonly Diagnostic[], colors: Colors): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0) return colors.green('No error, no warning');
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return colors.bold(`${count(errors, 'error')}, ${count(warnings, 'warning')}`);
}
