/** Numbers, person-days, money and sizes → the words of one language. */
import type { Locale } from './locale.ts';

/** Writes amounts; ranges whose two ends are equal are written as one figure. */
export interface AmountFormat {
  /** « 3 500 », « 1,5 »; three decimals at most. */
  number(n: number): string;
  /** Always one decimal, half up: « 1,3 » for 1.25. */
  average(n: number): string;
  /** Percents, not a ratio: « 99,9 % » for 99.9. */
  percent(n: number): string;
  /** « 5,9 × », one decimal, half up. */
  multiple(n: number): string;
  /** Person-days in a sentence: « 1,5 jour », « 2 à 3 jours ». */
  days(min: number, max?: number): string;
  /** Person-days in a table: « 0,5 j », « 2–3 j ». */
  daysShort(min: number, max?: number): string;
  /** Person-days that come back each month: « 0,5 j/mois ». */
  daysMonthly(min: number, max?: number): string;
  /** « 2 à 3 semaines », one decimal at most. */
  weeks(min: number, max?: number): string;
  /** Before tax, no cents: « 1 200 € HT ». */
  money(amount: number): string;
  /** Before tax, each month: « 40 € HT/mois ». */
  moneyMonthly(amount: number): string;
  /** Before tax, in millions where there are any: « 12,6 M€ HT ». */
  moneyCompact(amount: number): string;
  /** Bytes: « 12 ko », « 1,4 Mo » (a kilobyte is 1 000 bytes). */
  fileSize(bytes: number): string;
}

/**
 * Makes the amount format of a locale.
 *
 * @param region BCP 47 tag whose separators are used
 * @param currency ISO 4217
 */
export function createAmountFormat(locale: Locale, region: string, currency: string): AmountFormat {
  const decimals = (min: number, max: number) => {
    const format = new Intl.NumberFormat(region, {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
    });
    return (n: number): string => format.format(asDecimal(n));
  };
  const [number, one, atMostOne] = [decimals(0, 3), decimals(1, 1), decimals(0, 1)];
  const writeMoney = createMoney(region, currency);
  const exclTax = (amount: string): string => locale.t('format.exclTax', { amount });
  const percents = new Intl.NumberFormat(region, {
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 3,
  });
  return {
    number,
    average: one,
    percent: (n) => percents.format(asDecimal(n)),
    multiple: (n) => locale.t('format.multiple', { n: one(n) }),
    days(min, max = min) {
      if (min === max) return locale.plural('finding.facts.days', max, { n: number(max) });
      const ends = { min: number(min), max: number(max) };
      return locale.plural('finding.facts.daysRange', max, ends);
    },
    daysShort(min, max = min) {
      if (min === max) return locale.t('finding.factsShort.days', { n: number(max) });
      return locale.t('finding.factsShort.daysRange', { min: number(min), max: number(max) });
    },
    daysMonthly(min, max = min) {
      const n = min === max ? number(max) : `${number(min)}–${number(max)}`;
      return locale.t('finding.factsShort.runEffort', { n });
    },
    weeks(min, max = min) {
      const [from, to] = [atMostOne(min), atMostOne(max)];
      if (from === to) return locale.plural('counts.weeks', max, { n: to });
      return locale.plural('counts.weeksRange', max, { min: from, max: to });
    },
    money: (amount) => exclTax(writeMoney(amount)),
    moneyMonthly: (amount) =>
      locale.t('finding.factsShort.costMonthly', { amount: writeMoney(amount) }),
    moneyCompact: (amount) => exclTax(writeMoney(amount, 'compact')),
    fileSize: (bytes) => writeSize(locale, bytes, atMostOne),
  };
}

/** Makes the writer of bare amounts of a currency, without a word on tax. */
function createMoney(region: string, currency: string) {
  const options = { style: 'currency', currency } as const;
  const plain = new Intl.NumberFormat(region, { ...options, maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(region, {
    ...options,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return (amount: number, notation?: 'compact'): string => {
    if (notation !== 'compact' || Math.round(amount) < 1_000_000) return plain.format(amount);
    const parts = compact.formatToParts(amount);
    // « M€ » is one sign: French typography sets no space in it, and Intl does.
    const glued = parts.filter(
      ({ type }, index) => type !== 'literal' || parts[index - 1]?.type !== 'compact',
    );
    return glued.map(({ value }) => value).join('');
  };
}

const SIZES = [
  { key: 'format.sizes.kilo', bytes: 1e3 },
  { key: 'format.sizes.mega', bytes: 1e6 },
  { key: 'format.sizes.giga', bytes: 1e9 },
] as const;

function writeSize(locale: Locale, bytes: number, write: (n: number) => string): string {
  if (bytes < 1000) return locale.t('format.sizes.byte', { n: bytes });
  // A size that rounds up to 1 000 belongs to the next unit.
  const unit = SIZES.find((size) => bytes / size.bytes < 999.5) ?? SIZES[2];
  const amount = bytes / unit.bytes;
  const n = unit.bytes === 1e3 ? Math.round(amount) : amount;
  return locale.t(unit.key, { n: write(n) });
}

/**
 * Gives the shortest decimal that reads back as `n`, so that Intl rounds the figure people see.
 *
 * As a binary number 1.15 is a little below 1.15, and would round to 1.1.
 */
function asDecimal(n: number): Intl.StringNumericLiteral {
  return String(n) as Intl.StringNumericLiteral;
}
