import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import fc from 'fast-check';
import { parse } from 'yaml';

import { typography } from '../../src/markdown/typography.ts';
import { createFormat } from '../../src/templates/format.ts';
import type { Format } from '../../src/templates/format.ts';
import { createLocale } from '../../src/templates/locale.ts';
import { BUILT_IN_TEMPLATES } from '../../src/templates/read-templates.ts';

/** Makes the format of a built-in language. */
async function makeFormat(lang: string, currency = 'EUR'): Promise<Format> {
  const file = join(BUILT_IN_TEMPLATES, 'locales', `${lang}.yaml`);
  return createFormat(createLocale(lang, parse(await readFile(file, 'utf8'))), { currency });
}

/** Shows no-break spaces: U+00A0 as ~ and U+202F as _. */
function show(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
}

const fr = await makeFormat('fr');
const en = await makeFormat('en');
const PARIS = 'Europe/Paris';

type Case = readonly [title: string, write: (format: Format) => string, fr: string, en: string];

const CASES: readonly Case[] = [
  ['a thousand', (f) => f.number(3500), '3_500', '3,500'],
  ['a decimal', (f) => f.number(1.5), '1,5', '1.5'],
  ['a sum of decimals', (f) => f.number(0.1 + 0.2), '0,3', '0.3'],
  ['an average', (f) => f.average(1.25), '1,3', '1.3'],
  ['an average below its binary half', (f) => f.average(1.15), '1,2', '1.2'],
  ['an average that is whole', (f) => f.average(2), '2,0', '2.0'],
  ['percents', (f) => f.percent(99.9), '99,9~%', '99.9%'],
  ['fine percents', (f) => f.percent(99.995), '99,995~%', '99.995%'],
  ['a multiple', (f) => f.multiple(5.94), '5,9~×', '5.9~×'],
  ['no day', (f) => f.days(0), '0~jour', '0 days'],
  ['half a day', (f) => f.days(0.5), '0,5~jour', '0.5 days'],
  ['a day', (f) => f.days(1), '1~jour', '1 day'],
  ['a day and a half', (f) => f.days(1.5), '1,5~jour', '1.5 days'],
  ['a range of days', (f) => f.days(2, 3), '2 à 3~jours', '2 to 3 days'],
  ['a range up to one day', (f) => f.days(0.5, 1), '0,5 à 1~jour', '0.5 to 1 day'],
  ['a range of equal ends', (f) => f.days(2, 2), '2~jours', '2 days'],
  ['days in a table', (f) => f.daysShort(0.5), '0,5~j', '0.5~d'],
  ['a range in a table', (f) => f.daysShort(2, 3), '2–3~j', '2–3~d'],
  ['monthly days', (f) => f.daysMonthly(0.5), '0,5~j/mois', '0.5~d/month'],
  ['a range of monthly days', (f) => f.daysMonthly(0.5, 1), '0,5–1~j/mois', '0.5–1~d/month'],
  ['weeks', (f) => f.weeks(1.25, 3), '1,3 à 3~semaines', '1.3 to 3 weeks'],
  ['one figure of weeks', (f) => f.weeks(2.31, 2.33), '2,3~semaines', '2.3 weeks'],
  ['money', (f) => f.money(1200), '1_200~€~HT', '€1,200 excl. tax'],
  ['money without its cents', (f) => f.money(39.5), '40~€~HT', '€40 excl. tax'],
  ['monthly money', (f) => f.moneyMonthly(40), '40~€~HT/mois', '€40/month excl. tax'],
  ['millions', (f) => f.moneyCompact(12_600_000), '12,6~M€~HT', '€12.6m excl. tax'],
  ['a round million', (f) => f.moneyCompact(2_000_000), '2~M€~HT', '€2m excl. tax'],
  ['less than a million', (f) => f.moneyCompact(999_999), '999_999~€~HT', '€999,999 excl. tax'],
  ['bytes', (f) => f.fileSize(999), '999~o', '999~B'],
  ['kilobytes', (f) => f.fileSize(12_345), '12~ko', '12~kB'],
  ['megabytes', (f) => f.fileSize(1_440_000), '1,4~Mo', '1.4~MB'],
  ['nearly a megabyte', (f) => f.fileSize(999_900), '1~Mo', '1~MB'],
  ['gigabytes', (f) => f.fileSize(2e12), '2_000~Go', '2,000~GB'],
  ['a date', (f) => f.date('2026-03-02'), '2~mars 2026', '2~March 2026'],
  ['the first of a month', (f) => f.date('2026-03-01'), '1er~mars 2026', '1~March 2026'],
  ['an accented month', (f) => f.date('2026-08-21'), '21~août 2026', '21~August 2026'],
  ['a day of a month', (f) => f.dayMonth('2026-03-02'), '2~mars', '2~March'],
  ['one day', (f) => f.dateRange('2026-03-02', '2026-03-02'), '2~mars 2026', '2~March 2026'],
  [
    'two days',
    (f) => f.dateRange('2026-03-02', '2026-03-03'),
    '2 et 3~mars 2026',
    '2 and 3~March 2026',
  ],
  [
    'two days over a month',
    (f) => f.dateRange('2026-03-31', '2026-04-01'),
    '31~mars et 1er~avril 2026',
    '31~March and 1~April 2026',
  ],
  [
    'days of a month',
    (f) => f.dateRange('2026-03-01', '2026-03-06'),
    'du 1er au 6~mars 2026',
    '1 to 6~March 2026',
  ],
  [
    'days of two months',
    (f) => f.dateRange('2026-03-30', '2026-04-02'),
    'du 30~mars au 2~avril 2026',
    '30~March to 2~April 2026',
  ],
  [
    'days of two years',
    (f) => f.dateRange('2025-12-30', '2026-01-02'),
    'du 30~décembre 2025 au 2~janvier 2026',
    '30~December 2025 to 2~January 2026',
  ],
  [
    'the same days of another year',
    (f) => f.dateRange('2025-03-02', '2026-03-03'),
    'du 2~mars 2025 au 3~mars 2026',
    '2~March 2025 to 3~March 2026',
  ],
  ['a time', (f) => f.time('2026-03-18T08:05Z', PARIS), '09:05', '09:05'],
  ['a time in prose', (f) => f.timeInProse('2026-03-18T20:40Z', PARIS), '21~h~40', '21:40'],
  ['an early time in prose', (f) => f.timeInProse('2026-03-18T08:05Z', PARIS), '9~h~05', '9:05'],
  ['a full hour in prose', (f) => f.timeInProse('2026-03-18T08:00Z', PARIS), '9~h', '9:00'],
  ['summer time', (f) => f.time('2026-03-29T01:00Z', PARIS), '03:00', '03:00'],
  ['winter time again', (f) => f.time('2026-10-25T01:30Z', PARIS), '02:30', '02:30'],
  [
    'the date of an instant where it is shown',
    (f) => f.instantDate('2026-03-31T22:30Z', PARIS),
    '1er~avril 2026',
    '1~April 2026',
  ],
  ['minutes', (f) => f.duration(42), '42~min', '42~min'],
  ['hours and minutes', (f) => f.duration(357), '5~h~57', '5~h~57~min'],
  ['hours and few minutes', (f) => f.duration(125), '2~h~05', '2~h~05~min'],
  ['full hours', (f) => f.duration(120), '2~h', '2~h'],
  ['nearly an hour', (f) => f.duration(59.7), '1~h', '1~h'],
  ['more than a day', (f) => f.duration(30 * 60), '30~h', '30~h'],
  ['no time', (f) => f.duration(0), '0~min', '0~min'],
];

for (const [title, write, french, english] of CASES) {
  test(title, (t) => {
    t.is(show(write(fr)), french);
    t.is(show(write(en)), english);
    t.is(typography(write(fr), 'fr'), write(fr));
    t.is(typography(write(en), 'en'), write(en));
  });
}

test('other currencies keep their sign', async (t) => {
  const francs = await makeFormat('fr', 'CHF');
  t.is(show(francs.money(1200)), '1_200~CHF~HT');
  const dollars = await makeFormat('fr', 'USD');
  t.is(show(dollars.moneyMonthly(40)), '40~$US~HT/mois');
  const pounds = await makeFormat('en', 'GBP');
  t.is(show(pounds.moneyCompact(1_250_000)), '£1.3m excl. tax');
});

test('a date, an instant or a zone that does not exist is refused', (t) => {
  t.throws(() => fr.date('2026-02-30'), { instanceOf: RangeError });
  t.throws(() => fr.date('2026-3-2'), { instanceOf: RangeError });
  t.throws(() => fr.time('2026-03-18T20:40', PARIS), { instanceOf: RangeError });
  t.throws(() => fr.time('2026-03-18T20:40Z', 'Europe/Nowhere'), { instanceOf: RangeError });
});

test('every date keeps its own day and year', (t) => {
  const day = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  const property = fc.property(day, (date) => {
    const iso = date.toISOString().slice(0, 10);
    const written = fr.date(iso);
    const [year, , number] = iso.split('-').map(Number);
    return Number.parseInt(written, 10) === number && written.endsWith(` ${String(year)}`);
  });
  t.notThrows(() => {
    fc.assert(property, { numRuns: 200 });
  });
});

test('every length of time reads back as its minutes', (t) => {
  const property = fc.property(fc.nat(10_000), (minutes) => {
    const match = /^(?:(\d+) h)?(?: ?(\d+) min)?$/.exec(
      en.duration(minutes).replaceAll(/\s/g, ' '),
    );
    return Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0) === minutes;
  });
  t.notThrows(() => {
    fc.assert(property, { numRuns: 200 });
  });
});
