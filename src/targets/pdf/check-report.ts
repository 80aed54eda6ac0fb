/** A printed report and its bytes → every rule with its outcome, as the file beside the PDF says it. */
import type { PdfCheck } from './check.ts';
import { checkFile } from './check.ts';
import { allElements } from './finish/structure-tree.ts';
import { parseFile } from './objects/parse-file.ts';
import { readString } from './objects/strings.ts';
import type { PdfFile } from './objects/values.ts';
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
  printed: Pick<Printed, 'problems' | 'refused' | 'unnumbered' | 'settled' | 'outline'>,
  { families, running }: { families: readonly string[]; running: readonly string[] },
): ReportCheck {
  const { outline, settled, unnumbered } = printed;
  const moving = settled ? [] : ['the last print moved the pages that it counts'];
  const file = parseFile(bytes);
  const checks = [
    ...checkFile(file, families, [...running, ...outline.unheard]),
    fromProblems('7.2-parts', 'Passages in another language say so', silent(file, outline)),
    fromProblems('document', 'Ids are unique and links lead somewhere', printed.problems),
    fromProblems('loaded', 'All that the document asks for is in it', printed.refused),
    fromProblems('page-numbers', 'Every page number is right', [...unnumbered, ...moving]),
  ];
  const failed = checks.filter(({ ok }) => !ok);
  const counts = { rules: checks.length, met: checks.length - failed.length };
  // What scripts can see of PDF/UA-1, and no certificate: reading order and words need a person.
  const says = `PDF/UA-1 rules checked: ${counts.met} of ${counts.rules}`;
  const whole = { standard: 'PDF/UA-1', says, ...counts, checks };
  return { checks, failed, json: `${JSON.stringify(whole, undefined, 2)}\n` };
}

/** Languages of passages that no element of the file has. */
function silent(file: PdfFile, { languages }: Printed['outline']): string[] {
  if (languages.length === 0) return [];
  const told = new Set(allElements(file).map(({ dict }) => readString(dict.get('Lang'))));
  return languages.filter((lang) => !told.has(lang));
}

function fromProblems(rule: string, says: string, problems: readonly string[]): PdfCheck {
  const ok = problems.length === 0;
  return { rule, ok, detail: ok ? says : [...new Set(problems)].slice(0, 8).join('; ') };
}
