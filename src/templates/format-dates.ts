/** Dates, instants and lengths of time → the words of one language. */
import { Temporal } from 'temporal-polyfill';

import type { Locale } from './locale.ts';

/** Writes dates and times; dates are `YYYY-MM-DD`, instants ISO 8601, zones IANA names. */
export interface DateFormat {
  /** « 2 mars 2026 »; the first of a month is « 1er mars » in French. */
  date(date: string): string;
  /** « 2 mars ». */
  dayMonth(date: string): string;
  /** « 2 et 3 mars 2026 » for days that follow each other, « du 30 mars au 2 avril 2026 » for more. */
  dateRange(start: string, end: string): string;
  /** The date of an instant in a zone, written as `date` does. */
  instantDate(instant: string, timeZone: string): string;
  /** « 21:40 », for tables and timelines. */
  time(instant: string, timeZone: string): string;
  /** « 21 h 40 », for sentences. */
  timeInProse(instant: string, timeZone: string): string;
  /** A length of time in minutes: « 42 min », « 5 h 57 », « 2 h ». */
  duration(minutes: number): string;
}

/**
 * Makes the date format of a locale.
 *
 * Every method throws a RangeError for a date, an instant or a zone that does not exist: the schema lets none through.
 *
 * @param region BCP 47 tag whose month names are used
 */
export function createDateFormat(locale: Locale, region: string): DateFormat {
  const day = (date: Temporal.PlainDate): string =>
    date.day === 1 ? locale.t('format.firstOfMonth') : String(date.day);
  const names = new Map<number, string>();
  /** The month's name, asked for once: it takes longer than all the rest of a date. */
  const monthOf = (date: Temporal.PlainDate): string => {
    const name = names.get(date.month) ?? date.toLocaleString(region, { month: 'long' });
    names.set(date.month, name);
    return name;
  };
  const dayMonth = (date: Temporal.PlainDate): string => {
    const month = monthOf(date);
    return locale.t('format.dayMonth', { day: day(date), month });
  };
  const fullDate = (date: Temporal.PlainDate): string => {
    const month = monthOf(date);
    return locale.t('format.date', { day: day(date), month, year: String(date.year) });
  };
  const dateRange = (from: string, to: string): string => {
    const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
    if (first.equals(last)) return fullDate(last);
    const sameYear = first.year === last.year;
    const write = sameYear ? (first.month === last.month ? day : dayMonth) : fullDate;
    const isNextDay = first.add({ days: 1 }).equals(last);
    const pattern = isNextDay ? 'format.consecutiveDates' : 'format.dateRange';
    return locale.t(pattern, { start: write(first), end: fullDate(last) });
  };
  return {
    date: (date) => fullDate(Temporal.PlainDate.from(date)),
    dayMonth: (date) => dayMonth(Temporal.PlainDate.from(date)),
    dateRange,
    instantDate: (instant, zone) => fullDate(inZone(instant, zone).toPlainDate()),
    time(instant, zone) {
      const { hour, minute } = inZone(instant, zone);
      return `${twoDigits(hour)}:${twoDigits(minute)}`;
    },
    timeInProse(instant, zone) {
      const { hour, minute } = inZone(instant, zone);
      if (minute === 0) return locale.t('format.fullHour', { h: hour });
      return locale.t('format.hourMinutes', { h: hour, min: twoDigits(minute) });
    },
    duration: (minutes) => writeDuration(locale, minutes),
  };
}

/** Writes a length of time, rounded to the minute; hours are never turned into days, whose length is doubtful. */
function writeDuration(locale: Locale, minutes: number): string {
  const total = Math.round(minutes);
  const [h, min] = [Math.floor(total / 60), total % 60];
  if (h === 0) return locale.t('format.minutes', { n: min });
  if (min === 0) return locale.t('format.hours', { n: h });
  return locale.t('format.hoursMinutes', { h, min: twoDigits(min) });
}

function inZone(instant: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
