/** A printed report and its bytes → every rule with its outcome, as the file beside the PDF says it. */
import type { PdfCheck } from './check.ts';
import { checkPdf } from './check.ts';
import type { Printed } from './print.ts';

/** The outcome of a report's rules. */
export interface ReportCheck {
  readonly checks: readonly PdfCheck[];
  readonly failed: readonly PdfCheck[];
  /** JSON, with a line a rule. */
  readonly json: string;
}

/** Checks the file, and what the document asked for that a PDF cannot show to be missing. */
export function checkReport(
  bytes: Uint8Array,
  printed: Pick<Printed, 'problems' | 'refused' | 'unnumbered'>,
  families: readonly string[],
): ReportCheck {
  const checks = [
    ...checkPdf(bytes, families),
    fromProblems('document', 'Ids are unique and links lead somewhere', printed.problems),
    fromProblems('loaded', 'All that the document asks for is in it', printed.refused),
    fromProblems('page-numbers', 'Every page number is known', printed.unnumbered),
  ];
  const failed = checks.filter(({ ok }) => !ok);
  const counts = { rules: checks.length, met: checks.length - failed.length };
  // What scripts can see of PDF/UA-1, and no certificate: reading order and words need a person.
  const json = `${JSON.stringify({ standard: 'PDF/UA-1', ...counts, checks }, undefined, 2)}\n`;
  return { checks, failed, json };
}

function fromProblems(rule: string, says: string, problems: readonly string[]): PdfCheck {
  const ok = problems.length === 0;
  return { rule, ok, detail: ok ? says : [...new Set(problems)].slice(0, 8).join('; ') };
}
