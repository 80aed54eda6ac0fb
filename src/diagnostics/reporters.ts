/** The formats in which diagnostics are printed: the one table of them. */
import type { Diagnostic } from './diagnostic.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';
import type { ReportFormat } from './report-formats.ts';
import type { Reporter, ReportScope } from './reporter.ts';

/** Reporters by the name that `--format` takes. */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
};

/** Prints diagnostics in one format. */
export function printDiagnostics(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  scope: ReportScope,
): string {
  return REPORTERS[format](diagnostics, scope);
}
