import test from 'ava';
import fc from 'fast-check';
import { stringify } from 'yaml';

import { measureMaturity, roundHalfUp } from '../../src/report/maturity.ts';
import type { Rating } from '../../src/report/report.ts';
import { byId, ticket, tinyEngagement, tinyReport } from '../helpers/tiny.ts';

const check = (rating: Rating, target = 2, previous?: Rating) => ({
  rating,
  target,
  ...(previous === undefined ? {} : { previous }),
});

test('an average is the mean of the rated checks; n/a and unknown never count as 0', (t) => {
  const maturity = measureMaturity([check(3), check(2), check('n/a'), check('unknown')]);
  t.is(maturity.average, 2.5);
  t.is(maturity.rated, 2);
  t.is(maturity.applicable, 3, 'all but n/a');
  t.is(maturity.atTarget, 2);
});

test('0 is a rating', (t) => {
  const maturity = measureMaturity([check(0), check(1)]);
  t.is(maturity.average, 0.5);
  t.is(maturity.rated, 2);
  t.is(maturity.atTarget, 0);
});

test('nothing rated has no average', (t) => {
  for (const checks of [[], [check('n/a')], [check('unknown'), check('n/a')]]) {
    const maturity = measureMaturity(checks);
    t.false('average' in maturity);
    t.false('averageTarget' in maturity);
    t.is(maturity.rated, 0);
  }
});

test('targets are averaged over the rated checks, earlier ratings over those that had one', (t) => {
  const maturity = measureMaturity([
    check(1, 3, 0),
    check(2, 2, 'unknown'),
    check('unknown', 3, 2),
    check('n/a', 0, 'n/a'),
  ]);
  t.is(maturity.averageTarget, 2.5);
  t.is(maturity.averagePrevious, 1);
});

for (const [ratings, average] of [
  [[1, 1, 1, 2], 1.3],
  [[0, 0, 0, 1], 0.3],
  [[2, 2, 2, 1], 1.8],
  [[1, 2, 2], 1.7],
  [[1, 1, 2], 1.3],
  [[3, 3, 3], 3],
  [[...Array<number>(17).fill(1), 2, 2, 2], 1.2],
] as const) {
  test(`${ratings.join(' ')} averages ${average}: one decimal, half up`, (t) => {
    t.is(measureMaturity(ratings.map((rating) => check(rating))).average, average);
  });
}

test('half up looks at the decimals that people see', (t) => {
  for (const [value, expected] of [
    [1.15, 1.2],
    [1.25, 1.3],
    [1.35, 1.4],
    [2.949, 2.9],
    [0.05, 0.1],
  ] as const) {
    t.is(roundHalfUp(value), expected, String(value));
  }
});

test('property: an average lies between the least and the greatest rating', (t) => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }), (ratings) => {
      const { average = -1 } = measureMaturity(ratings.map((rating) => check(rating)));
      t.true(average >= Math.min(...ratings) && average <= Math.max(...ratings));
      t.is(average, Math.round(average * 10) / 10);
    }),
  );
});

test('a check takes its target from itself, then the engagement, then ours', (t) => {
  const checks = stringify([
    { id: 'own', category: 'security', title: 'Own', rating: 1, target: 3 },
    { id: 'ours', category: 'security', title: 'Ours', rating: 1 },
  ]);
  const targets = (rating?: object): number[] =>
    tinyReport({
      'checks.yaml': checks,
      'engagement.yaml': tinyEngagement(rating ? { rating } : {}),
    }).checks.map(({ target }) => target);
  t.deepEqual(targets(), [3, 2]);
  t.deepEqual(targets({ max: 5, target: 4 }), [3, 4]);
  t.deepEqual(targets({ max: 5 }), [3, 2]);
});

test('checks come by category and then as written, wherever they are written', (t) => {
  const { checks, categories } = tinyReport({
    'checks.yaml': stringify([
      { id: 'late', category: 'availability', title: 'Late', rating: 2 },
      { id: 'b', category: 'security', title: 'B', rating: 1 },
      { id: 'a', category: 'security', title: 'A', rating: 1 },
    ]),
    'availability/checks.yaml': stringify([{ id: 'implied', title: 'Implied', rating: 0 }]),
  });
  t.deepEqual(
    checks.map(({ id }) => id),
    ['b', 'a', 'implied', 'late'],
  );
  t.deepEqual(
    categories.map((category) => category.checks),
    [
      ['b', 'a'],
      ['implied', 'late'],
    ],
  );
  t.is(byId(checks, 'implied').category, 'availability');
});

test('the first seven checks are key unless the author chooses', (t) => {
  const many = (keys: readonly number[]): boolean[] =>
    tinyReport({
      'security/checks.yaml': stringify(
        Array.from({ length: 9 }, (_, index) => ({
          id: `c${index}`,
          title: 'A check',
          rating: 1,
          ...(keys.includes(index) ? { key: true } : {}),
        })),
      ),
    }).checks.map(({ key }) => key);
  t.deepEqual(many([]), [true, true, true, true, true, true, true, false, false]);
  t.deepEqual(many([0, 8]), [true, false, false, false, false, false, false, false, true]);
});

test('a check names the findings that raise it, of any category, in the report’s order', (t) => {
  const { checks, findings } = tinyReport({
    'security/checks.yaml': stringify([{ id: 'flows', title: 'Flows', rating: 1, note: 'Open' }]),
    'availability/AVA-01.md': ticket({ checks: ['flows'], priority: 1 }),
    'security/SEC-01.md': ticket({ checks: ['flows'], priority: 2 }),
    'security/SEC-02.md': ticket({ checks: ['flows'], priority: 1 }),
  });
  t.deepEqual(checks[0]?.findings, ['SEC-02', 'SEC-01', 'AVA-01']);
  t.deepEqual(byId(findings, 'AVA-01').checks, ['flows']);
  t.deepEqual(checks[0]?.note, { en: 'Open' });
});

test('ratings n/a and unknown, and an earlier rating, come as written', (t) => {
  const { checks, totals } = tinyReport({
    'security/checks.yaml': stringify([
      { id: 'a', title: 'A', rating: 'n/a', previous: 'unknown', basis: 'declared' },
      { id: 'b', title: 'B', rating: 'unknown', previous: 0 },
    ]),
  });
  t.like(checks[0], { rating: 'n/a', previous: 'unknown', basis: 'declared' });
  t.like(checks[1], { rating: 'unknown', previous: 0 });
  t.deepEqual(totals.maturity, { applicable: 1, rated: 0, atTarget: 0, averagePrevious: 0 });
});
