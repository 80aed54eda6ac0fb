/** Handlebars helpers for words, figures, dates and amounts. */
import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';

import { plainProse } from '../markdown/plain-prose.ts';
import { typography } from '../markdown/typography.ts';
import type { Check, Cost, Effort } from '../report/report.ts';
import { speak, type Text } from '../report/text.ts';
import { drawDots } from './dots.ts';
import { costText, effortText, type EffortForm } from './figures-text.ts';
import type { LocaleParams } from './locale.ts';
import type { TemplateScope } from './templates.ts';

/** `t`, `plural`, `date`, `money`, `days`, `dots` and their like. */
export function formatHelpers(scope: TemplateScope): Record<string, HelperDelegate> {
  const { locale, format } = scope;
  const polish = (text: string): string => typography(text, locale.lang);
  const effort = (form: EffortForm) => (value: Effort | undefined) =>
    value ? effortText(value, form, { locale, format }) : '';
  return {
    t: (key: string, options: HelperOptions) => polish(locale.t(key, speakParams(options, scope))),
    plural: (key: string, n: number, options: HelperOptions) =>
      polish(locale.plural(key, n, speakParams(options, scope))),
    number: (n: number) => format.number(n),
    average: (n: number | undefined) => (n === undefined ? '–' : format.average(n)),
    percent: (n: number) => format.percent(n),
    multiple: (n: number) => format.multiple(n),
    date: (date: string | undefined) => (date ? format.date(date) : ''),
    dates: (start: string, end: string) => format.dateRange(start, end),
    instant: (at: string, zone: string) =>
      `${format.instantDate(at, zone)}, ${format.time(at, zone)}`,
    time: (at: string, zone: string) => format.time(at, zone),
    duration: (minutes: number) => format.duration(minutes),
    money: (amount: number) => format.money(amount),
    moneyMonthly: (amount: number) => format.moneyMonthly(amount),
    cost: (cost: Cost | undefined) => (cost ? costText(cost, { locale, format }) : ''),
    days: effort('prose'),
    daysShort: effort('short'),
    weeks: (weeks: { min: number; max: number }) => format.weeks(weeks.min, weeks.max),
    fileSize: (bytes: number) => format.fileSize(bytes),
    dots: (check: Pick<Check, 'rating' | 'target' | 'previous'>) =>
      new Handlebars.SafeString(drawDots(check, scope)),
    json: (value: unknown) => JSON.stringify(value),
  };
}

/** Texts among a helper's parameters are spoken in the deliverable's language. */
function speakParams(options: HelperOptions, scope: TemplateScope): LocaleParams {
  const hash = options.hash as Record<string, unknown>;
  const entries = Object.entries(hash).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (typeof value === 'object' && value !== null) {
      return [name, plainProse(speak(value as Text, scope.locale.lang, scope.languages).value)];
    }
    return [name, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(entries);
}
