/** What a PDF could not do → diagnostics, at the place of the sources where one is known. */
import { PATIENCE } from '../../browser/print-page.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { TargetContext } from '../target.ts';
import type { ReportCheck } from './check-report.ts';
import { codeOf } from './fallback-fonts.ts';
import { findSign } from './find-sign.ts';

/** Says each rule that the file does not meet. */
export function diagnoseFailures(
  context: TargetContext,
  lang: string,
  { failed }: ReportCheck,
): void {
  for (const { rule, detail } of failed) {
    context.diagnose({
      rule: 'report/accessibility',
      severity: 'warning',
      message: `Unexpected PDF in ${lang}, expected the rule ${rule} to be met: ${detail}`,
      hint: `report.${lang}.check.json lists every rule`,
      file: 'engagement.yaml',
      line: 1,
      column: 1,
    });
  }
}

/**
 * Characters of a report's HTML: those of some 1,600 findings. With 1,000 (10 million, 2,180 pages) Chromium takes
 * 4.4 GB and two minutes to print on two cores of an AMD EPYC; both grow faster than the pages.
 */
export const LONGEST_REPORT = 16_000_000;

/** Says that a report is too long to be printed. */
export function diagnoseLong(context: TargetContext, lang: string, length: number): void {
  // Rounded up: what is barely too long is not told as long as what is allowed.
  const found = `${Math.ceil(length / 1e5) / 10} million characters of HTML`;
  diagnoseLength(context, lang, found, `${LONGEST_REPORT / 1e6} million at most`);
}

/** Says that the browser did not print a report in time. */
export function diagnoseSlow(context: TargetContext, lang: string): void {
  const most = `one that the browser prints in ${PATIENCE} minutes at most`;
  diagnoseLength(context, lang, 'length', most);
}

function diagnoseLength(context: TargetContext, lang: string, found: string, most: string): void {
  context.diagnose({
    rule: 'report/length',
    severity: 'error',
    message: `Unexpected ${found} of the report in ${lang}, expected ${most}`,
    hint: 'Print parts of it with --select, or build the other targets with --only',
    file: 'engagement.yaml',
    line: 1,
    column: 1,
  });
}

/** Says the characters that no font has, those of one place together, with the package that may have them. */
export function diagnoseMissing(
  context: TargetContext,
  missing: ReadonlyMap<string, string | undefined>,
): void {
  const groups = new Map<string, { place: Place; name: string | undefined; signs: string[] }>();
  for (const [sign, name] of missing) {
    const place = findSign(context.report, sign);
    const key = `${place.file}:${place.line} ${name ?? ''}`;
    const group = groups.get(key) ?? { place, name, signs: [] };
    group.signs.push(sign);
    groups.set(key, group);
  }
  for (const { place, name, signs } of groups.values()) {
    context.diagnose({
      rule: 'report/glyph',
      severity: 'warning',
      message: `Unexpected ${nameSigns(signs)}, expected signs that a font of the report has`,
      hint: name ? `npm install ${name}` : 'No font is known for them: write them in another way',
      ...place,
    });
  }
}

function nameSigns(signs: readonly string[]): string {
  const named = signs.slice(0, SHOWN).map((sign) => `${sign} (U+${codeOf(sign)})`);
  const more = signs.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const SHOWN = 5;
