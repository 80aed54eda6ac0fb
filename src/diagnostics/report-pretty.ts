/** Diagnostics → text for people: the line, the source around the place, the hint, a summary. */
import { createColors } from 'picocolors';

import { codeFrame } from './code-frame.ts';
import { countText, partSilenced } from './count-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatLine } from './format-line.ts';
import type { Reporter, ReportScope } from './reporter.ts';
import { visibleText } from './visible-text.ts';

type Colors = ReturnType<typeof createColors>;

/** Writes each diagnostic with its code frame; those that their files silence are only counted. */
export const reportPretty: Reporter = (diagnostics, scope) => {
  const colors = createColors(scope.color);
  const shown = partSilenced(diagnostics).loud.map((diagnostic) =>
    showOne(diagnostic, scope, colors),
  );
  return `${[...shown, countText(diagnostics)].join('\n')}\n`;
};

/** Tells whether lines of a file are shown: a picture or a log has none worth it. */
export function isFramed(file: string): boolean {
  return /\.(?:md|ya?ml)$/.test(file);
}

function showOne(diagnostic: Diagnostic, { label, texts }: ReportScope, colors: Colors): string {
  const { severity, file, hint } = diagnostic;
  const line = formatLine(diagnostic, label, {
    place: colors.bold,
    severity: severity === 'error' ? colors.red : colors.yellow,
    rule: colors.cyan,
  });
  const text = isFramed(file) && diagnostic.secret !== true ? texts(file) : undefined;
  const frame = text === undefined ? undefined : codeFrame(text, diagnostic);
  return [
    line,
    ...(frame === undefined ? [] : [colors.dim(indent(frame))]),
    ...(hint === undefined ? [] : [`  ${visibleText(hint)}`]),
    '',
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
