/** The bytes of a PDF → what PDF/UA-1 and common sense ask of it, rule by rule, met or not. */
import { contentRules } from './check/content-rules.ts';
import { documentRules } from './check/document-rules.ts';
import { fontRules } from './check/font-rules.ts';
import { linkRules } from './check/link-rules.ts';
import type { CheckedPdf, PdfRule } from './check/rule.ts';
import { scanPages } from './check/scan-content.ts';
import { structureRules } from './check/structure-rules.ts';
import { structureByContent } from './check/tagged-content.ts';
import { parseFile } from './objects/parse-file.ts';

/** One rule's outcome; `detail` is what was found, the first problems where there are any. */
export type PdfCheck = { readonly rule: string; readonly ok: boolean; readonly detail: string };

const RULES: readonly PdfRule[] = [
  ...documentRules,
  ...structureRules,
  ...contentRules,
  ...linkRules,
  ...fontRules,
];

/**
 * Applies every rule. `families` are the fonts that the document may use, as PostScript names begin;
 * any other came from the machine it was printed on.
 */
export function checkPdf(bytes: Uint8Array, families?: readonly string[]): PdfCheck[] {
  const file = parseFile(bytes);
  const content = structureByContent(file);
  const pdf: CheckedPdf = { file, families, content, scans: scanPages({ file, content }) };
  return RULES.map(({ rule, says, problems }) => {
    const found = problems(pdf);
    return { rule, ok: found.length === 0, detail: found.length === 0 ? says : summarise(found) };
  });
}

function summarise(problems: readonly string[]): string {
  const distinct = [...new Set(problems)];
  const more = distinct.length > 4 ? ` (${distinct.length} in all)` : '';
  return distinct.slice(0, 4).join('; ') + more;
}
