/** The formats in which diagnostics are printed: the one table of them. */
import type { Diagnostic } from './diagnostic.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';
import type { Reporter, ReportScope } from './reporter.ts';

/** Reporters by the name that `--format` takes. */
export const REPORTERS = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} as const satisfies Record<string, Reporter>;

/** The name of a format. */
export type ReportFormat = keyof typeof REPORTERS;

/** The names of the formats, the default one first. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as ReportFormat[];

/** Prints diagnostics in one format. */
export function printDiagnostics(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  scope: ReportScope,
): string {
  return REPORTERS[format](diagnostics, scope);
}
