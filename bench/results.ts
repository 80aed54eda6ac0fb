/** What a run of the bench found: written as `results.json`, drawn and told from it alone. */
import type { Measured } from './measure/measured.ts';

/** The groups of rows that were measured in the same rounds. */
export type SuiteName = 'site' | 'growth' | 'dev' | 'pdf' | 'deck' | 'targets' | 'start';

/** One contestant's measures. */
export interface Row {
  readonly suite: SuiteName;
  readonly id: string;
  /** As shown: the tool, and what of it ran. */
  readonly name: string;
  /** `constat`, or the peer. */
  readonly tool: string;
  readonly version: string;
  /** What it did or did not do, where that matters for the comparison. */
  readonly note?: string;
  /** Shown in the picture, beside its peers. */
  readonly pictured?: boolean;
  readonly median: Measured;
  /** In the order of the rounds. */
  readonly runs: readonly Measured[];
}

/** One line of what must be reached. */
export interface Verdict {
  readonly what: string;
  /** What the figure is: a ratio to something, seconds of something. */
  readonly of: string;
  readonly limit: number;
  readonly unit: '×' | 'ms' | 's' | 'MB' | '%';
  /** By the clock, where it is a time; null where it could not be measured. */
  readonly measured: number | null;
  /** The same by the processor's time, which a busy machine changes less; absent where there is none. */
  readonly byProcessor?: number | null;
}

/** Someone who has no row, and why. */
export interface Absence {
  readonly suite: SuiteName;
  readonly name: string;
  readonly why: string;
}

/** What one suite found. */
export interface SuiteResults {
  readonly rows: readonly Row[];
  readonly verdicts: readonly Verdict[];
  readonly absent: readonly Absence[];
}

/** A whole run. */
export interface Results extends SuiteResults {
  /** The day, as ISO 8601. */
  readonly date: string;
  /** A line each. */
  readonly machine: readonly string[];
  readonly version: string;
  readonly findings: number;
  readonly rounds: number;
}

/** Whether it was reached; undefined where it could not be measured. */
export function isMet({ measured, limit }: Verdict): boolean | undefined {
  return measured === null ? undefined : measured <= limit;
}
