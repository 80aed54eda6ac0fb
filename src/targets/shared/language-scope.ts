/** The report and one language → what the views of every page read. */
import { typography } from '../../markdown/typography.ts';
import type {
  Category,
  Check,
  Finding,
  Incident,
  JournalEntry,
  Page,
  Report,
} from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import { speak } from '../../report/text.ts';
import type { Format } from '../../templates/format.ts';
import type { Locale } from '../../templates/locale.ts';

/** The report in one language, with its things by id. */
export interface LanguageScope {
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
  made: Report,
  { locale, format }: { readonly locale: Locale; readonly format: Format },
): LanguageScope {
  const report = made.spoken?.get(locale.lang) ?? made;
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
  { locale }: Pick<LanguageScope, 'locale'>,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return typography(locale.t(key, params), locale.lang);
}

/** A text of the report in the deliverable's language, as plain words. */
export function speakPlain({ report, lang }: LanguageScope, text: Text): string {
  const spoken = speak(text, lang, report.languages);
  return typography(spoken.value, spoken.lang);
}

/** Makes a text of the deliverable's own words. */
export function word(scope: LanguageScope, key: string): Spoken {
  return { value: scope.locale.t(key), lang: scope.lang, fallback: false };
}

/** Chooses the language in which a text is shown. */
export function speakIn(scope: LanguageScope, text: Text): Spoken {
  return speak(text, scope.lang, scope.report.languages);
}

/** The title of a journal's entry or of a page, in the language shown. */
export function titleOf(scope: LanguageScope, thing: Page | JournalEntry): Spoken {
  return speakIn(scope, thing.title);
}
