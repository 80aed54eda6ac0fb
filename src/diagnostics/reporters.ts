/** Diagnostics → text, in each format that `check` knows. */
import type { Diagnostic } from './diagnostic.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';

/** What a report of diagnostics needs besides them. */
export interface ReportScope {
  /** Path of the engagement as typed, put before every file. */
  readonly label: string;
  /** A file's text by its path, for code frames. */
  readonly texts: (file: string) => string | undefined;
  readonly color: boolean;
}

/** Writes diagnostics, which come in order, as one text that ends with a line break. */
export type Reporter = (diagnostics: readonly Diagnostic[], scope: ReportScope) => string;

const REPORTERS = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
} as const satisfies Record<string, Reporter>;

/** The name of a format. */
export type ReportFormat = keyof typeof REPORTERS;

/** The formats by name. */
export const REPORT_FORMATS: readonly ReportFormat[] = ['pretty', 'json', 'github', 'sarif'];

/** Writes diagnostics in a format. */
export function printDiagnostics(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  scope: ReportScope,
): string {
  return REPORTERS[format](diagnostics, scope);
}
