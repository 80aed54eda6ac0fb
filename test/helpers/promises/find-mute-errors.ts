/** Diagnostics → what is wrong with them as messages: none may lack a place, a rule, words, or show a trace of ours. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { REPORT_FORMATS } from '../../../src/diagnostics/report-formats.ts';
import { printDiagnostics } from '../../../src/diagnostics/reporters.ts';
import { sourceTexts } from '../../../src/commands/source-texts.ts';
import { explainRule } from '../../../src/rules/explain.ts';
import type { SourceFolder } from '../../../src/source/read-folder.ts';

/** A line of a trace, or what JavaScript says of a value that nobody thought of. */
const SLIPS =
  /\n\s+at [\w.<>]+ \(|node_modules|\[object |\bTypeError\b|RangeError|Maximum call stack|Cannot read propert|is not a function|is not iterable/;

/** Lists them, a line each; empty where every message speaks. */
export function findMuteErrors(diagnostics: readonly Diagnostic[], folder: SourceFolder): string[] {
  const texts = sourceTexts(folder);
  const wrong = diagnostics.flatMap((one) => {
    const faults = faultsOf(one, texts(one.file));
    return faults.map((fault) => `${fault}: ${JSON.stringify(one)}`);
  });
  for (const format of REPORT_FORMATS) {
    const printed = printDiagnostics(format, diagnostics, {
      label: folder.label,
      texts,
      color: false,
    });
    if (format !== 'pretty' && format !== 'github') JSON.parse(printed);
  }
  return wrong;
}

function faultsOf(
  { file, line, column, rule, message, hint = '' }: Diagnostic,
  text: string | undefined,
): string[] {
  const faults: string[] = [];
  if (text === undefined && file !== 'engagement.yaml') faults.push('no such file');
  const lines = (text ?? '').split(/\r\n?|\n/);
  const own = lines[line - 1];
  if (!Number.isInteger(line) || line < 1 || own === undefined)
    faults.push(`no such line of ${String(lines.length)}`);
  else if (!Number.isInteger(column) || column < 1 || column > own.length + 1)
    faults.push(`no such column of ${String(own.length)}`);
  if (explainRule(rule) === undefined) faults.push('a rule that nothing explains');
  if (message.trim() === '') faults.push('no words');
  if (SLIPS.test(message + hint)) faults.push('words of a machine');
  return faults;
}
