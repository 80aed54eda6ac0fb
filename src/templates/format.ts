/** Figures, dates and amounts → texts of one language with the no-break spaces of its typography. */
import { typography } from '../markdown/typography.ts';
import { createAmountFormat } from './format-amounts.ts';
import type { AmountFormat } from './format-amounts.ts';
import { createDateFormat } from './format-dates.ts';
import type { DateFormat } from './format-dates.ts';
import type { Locale } from './locale.ts';

/** Everything that is written from a figure, in one language. */
export type Format = AmountFormat & DateFormat;

/** English deliverables are in British English. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB' };

/**
 * Makes the format of a locale, whose `format` and `finding.facts` words it uses.
 *
 * @param options `currency` is an ISO 4217 code
 */
export function createFormat(locale: Locale, options: { readonly currency: string }): Format {
  const region = REGIONS[locale.lang] ?? locale.lang;
  const typeset = typesetLocale(locale);
  return {
    ...createAmountFormat(typeset, region, options.currency),
    ...createDateFormat(typeset, region),
  };
}

/** Has every text of a locale go through the typographer once its placeholders are filled. */
function typesetLocale(locale: Locale): Locale {
  return {
    ...locale,
    t: (key, params) => typography(locale.t(key, params), locale.lang),
    plural: (key, n, params) => typography(locale.plural(key, n, params), locale.lang),
  };
}
