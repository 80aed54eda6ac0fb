/** The bytes of a PDF → what PDF/UA-1 and common sense ask of it, rule by rule, met or not. */
import { contentRules } from './check/content-rules.ts';
import { documentRules } from './check/document-rules.ts';
import { fontRules } from './check/font-rules.ts';
import { linkRules } from './check/link-rules.ts';
import type { PageFont } from './check/page-fonts.ts';
import { readPageTexts, type ShownText } from './check/read-texts.ts';
import type { CheckedPdf, PdfRule } from './check/rule.ts';
import { scanPage, type PageScan } from './check/scan-content.ts';
import { structureRules } from './check/structure-rules.ts';
import { structureByContent } from './check/tagged-content.ts';
import { createOperationReader } from './finish/content-operations.ts';
import { allElements } from './finish/structure-tree.ts';
import { pagesOf } from './objects/access.ts';
import { parseFile } from './objects/parse-file.ts';
import type { PdfDict, PdfFile } from './objects/values.ts';

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
 * any other came from the machine it was printed on. `unheard` are the words that readers need not
 * hear; any other text that is an artifact would be lost to them.
 */
export function checkPdf(
  bytes: Uint8Array,
  families?: readonly string[],
  unheard?: readonly string[],
): PdfCheck[] {
  return checkFile(parseFile(bytes), families, unheard);
}

/** The same of a file that is read already. */
export function checkFile(
  file: PdfFile,
  families?: readonly string[],
  unheard?: readonly string[],
): PdfCheck[] {
  const elements = allElements(file);
  const content = structureByContent(file, elements);
  const scans: PageScan[] = [];
  const texts: ShownText[] = [];
  const fonts = new Map<PdfDict, PageFont>();
  for (const [index, page] of pagesOf(file).entries()) {
    // A page's operations are read once for both, and then forgotten.
    const operationsOf = createOperationReader();
    scans.push(scanPage({ file, content, operationsOf }, page, index + 1));
    texts.push(...readPageTexts({ file, fonts, operationsOf }, page, index + 1));
  }
  const pdf: CheckedPdf = { file, families, unheard, elements, content, scans, texts };
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
