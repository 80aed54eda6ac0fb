/** A printed report → the bytes of its file, and what came of checking them. */
import { checkReport, type ReportCheck } from './check-report.ts';
import { finish, type Additions } from './finish.ts';
import type { DocumentMetadata } from './finish/metadata.ts';
import type { Printed } from './print.ts';

/** What is to be done with a print; plain data, so that another thread can do it. */
export interface FinishJob {
  readonly printed: Printed;
  readonly metadata: DocumentMetadata;
  readonly additions: Additions;
  /** The fonts that the file may use, as PostScript names begin. */
  readonly families: readonly string[];
  /** The words that its margins say, which no reader need hear. */
  readonly running: readonly string[];
}

/** The file, with the outcome of its rules. */
export interface FinishedReport {
  readonly bytes: Uint8Array;
  readonly checked: ReportCheck;
}

/** Finishes and checks. */
export function finishReport(job: FinishJob): FinishedReport {
  const { printed, metadata, additions } = job;
  const bytes = finish(printed, metadata, additions);
  return { bytes, checked: checkReport(bytes, printed, job) };
}
