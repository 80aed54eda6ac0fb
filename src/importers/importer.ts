/** What an importer is: the text of a scanner's file → plain rows, or why it is none of its. */
import type { ScanSeverity } from '../schema/candidates.ts';

/** One result that failed; texts are the scanner's own, neither cleaned nor masked. */
export interface ScanRow {
  /** What the scanner calls the check. */
  readonly check: string;
  /** Other names of the check, by which the catalogue may know it. */
  readonly names?: readonly string[];
  readonly title?: string | undefined;
  readonly severity?: ScanSeverity | undefined;
  /** What failed: `default/Deployment/web`, a bucket, an image. */
  readonly resource?: string | undefined;
  /** Where it is written: `cluster.tf:52`. */
  readonly location?: string | undefined;
  readonly remediation?: string | undefined;
  readonly url?: string | undefined;
}

/** A scanner's file, read. */
export interface Scan {
  /** The scanner's own name, where the format is not one scanner's. */
  readonly tool?: string | undefined;
  readonly version?: string | undefined;
  /** The version of the benchmark that the ids belong to. */
  readonly benchmark?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Names of accounts, projects and organisations that may not be shown. */
  readonly accounts?: readonly string[];
  readonly failed: readonly ScanRow[];
  readonly passed: number;
  /** Neither: manual, muted, not applicable. */
  readonly skipped: number;
  /** What the scanner itself could not read. */
  readonly errors?: number;
}

/** Why a text is no file of the scanner, in a few words. */
export interface Misfit {
  readonly misfit: string;
}

/** Reads the files of one scanner. */
export interface Importer {
  /** What it reads, as a message says it after "expected". */
  readonly expects: string;
  /** Nothing is thrown whatever the text. */
  readonly read: (text: string) => Scan | Misfit;
}
