/** Efforts and costs of the report → the words for them. */
import type { Cost, Effort } from '../report/report.ts';
import type { Format } from './format.ts';
import type { Locale } from './locale.ts';

/** The words of one language. */
export interface Words {
  readonly locale: Locale;
  readonly format: Format;
}

/** Whole words for prose, abbreviations for tables. */
export type EffortForm = 'prose' | 'short';

/** Says an effort: "2 to 3 days + 0.5 d/month". */
export function effortText(effort: Effort, form: EffortForm, { format }: Words): string {
  const { min, max, monthly } = effort;
  const said = form === 'prose' ? format.days(min, max) : format.daysShort(min, max);
  const once = max > 0 || monthly.max === 0 ? [said] : [];
  const run = monthly.max > 0 ? [format.daysMonthly(monthly.min, monthly.max)] : [];
  return [...once, ...run].join(' + ');
}

/** Says a cost: "€1,200 excl. tax + €40/month", "Nothing to buy", "To be costed". */
export function costText(cost: Cost, { locale, format }: Words): string {
  if (cost.unknown) return locale.t('finding.facts.costUnknown');
  const once = cost.once > 0 ? [format.money(cost.once)] : [];
  const monthly = cost.monthly > 0 ? [format.moneyMonthly(cost.monthly)] : [];
  const spent = [...once, ...monthly].join(' + ');
  const saved = cost.saving > 0 ? ` − ${format.moneyMonthly(cost.saving)}` : '';
  return (spent + saved).trimStart() || locale.t('finding.facts.noCost');
}
