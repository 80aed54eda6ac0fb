/** The report and one language → what every part of the view reads. */
import { typography } from '../../markdown/typography.ts';
import type { Category, Check, Finding, Incident, Report } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { speak } from '../../report/text.ts';
import type { Format } from '../../templates/format.ts';
import type { Locale } from '../../templates/locale.ts';

/** The report in one language, with its things by id. */
export interface ReportScope {
  readonly report: Report;
  readonly lang: string;
  readonly locale: Locale;
  readonly format: Format;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly checks: ReadonlyMap<string, Check>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly incidents: ReadonlyMap<string, Incident>;
}

/** Gathers what the parts of one language read. */
export function createScope(
  report: Report,
  { locale, format }: { readonly locale: Locale; readonly format: Format },
): ReportScope {
  return {
    report,
    lang: locale.lang,
    locale,
    format,
    findings: byId(report.findings),
    checks: byId(report.checks),
    categories: byId(report.categories),
    incidents: byId(report.incidents),
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Finds things by id, leaving out those that this edition hides. */
export function pick<T>(things: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.map((id) => things.get(id)).filter((thing) => thing !== undefined);
}

/** One of the deliverable's own words, with the language's typography. */
export function say(
  { locale }: Pick<ReportScope, 'locale'>,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return typography(locale.t(key, params), locale.lang);
}

/** A text of the report in the deliverable's language, as plain words. */
export function speakPlain({ report, lang }: ReportScope, text: Text): string {
  const spoken = speak(text, lang, report.languages);
  return typography(spoken.value, spoken.lang);
}
