import test from 'ava';
import fc from 'fast-check';

import { parseCost, toCost } from '../../src/schema/cost.ts';
import { parseEffort } from '../../src/schema/effort.ts';
import { parseCapacity } from '../../src/schema/engagement.ts';

const effort = (min: number, max: number, monthly: [number, number] = [0, 0]) => ({
  min,
  max,
  monthly: { min: monthly[0], max: monthly[1] },
});

const EFFORTS: readonly [written: string, read: ReturnType<typeof effort> | undefined][] = [
  ['0.5d', effort(0.5, 0.5)],
  ['2d', effort(2, 2)],
  ['2-3d', effort(2, 3)],
  ['2–3 j', effort(2, 3)],
  ['0,5 j', effort(0.5, 0.5)],
  ['2d + 0.5d/month', effort(2, 2, [0.5, 0.5])],
  ['2 j + 0,5-1 j/mois', effort(2, 2, [0.5, 1])],
  ['1d/month', effort(0, 0, [1, 1])],
  ['0d', effort(0, 0)],
  ['3-2d', undefined],
  ['2d + 2-1d/month', undefined],
  ['2', undefined],
  ['d', undefined],
  ['2 days', undefined],
  ['-1d', undefined],
  ['1d/month + 2d', undefined],
  ['2d 3d', undefined],
  ['', undefined],
];

for (const [written, read] of EFFORTS) {
  test(`effort: ${written || 'nothing'}`, (t) => {
    t.deepEqual(parseEffort(written), read);
  });
}

const cost = (once: number, monthly = 0, saving = 0) => ({ once, monthly, saving, unknown: false });

const COSTS: readonly [written: string | number, read: ReturnType<typeof cost> | undefined][] = [
  [0, cost(0)],
  [1200.5, cost(1200.5)],
  [-1, undefined],
  ['1200', cost(1200)],
  ['1200 + 40/month - 25/month', cost(1200, 40, 25)],
  ['1200+40 / mois-25/mois', cost(1200, 40, 25)],
  ['40/month', cost(0, 40)],
  ['- 210/month', cost(0, 0, 210)],
  ['100 + 20', cost(120)],
  ['12,5', cost(12.5)],
  ['1200 - 40', undefined],
  ['1 200', undefined],
  ['1200 €', undefined],
  ['40/year', undefined],
  ['+', undefined],
  ['', undefined],
  ['1200 + + 3', undefined],
];

for (const [written, read] of COSTS) {
  test(`cost: ${JSON.stringify(written)}`, (t) => {
    t.deepEqual(parseCost(written), read);
  });
}

test('cost: to be found, and a map', (t) => {
  t.deepEqual(parseCost(' ? '), { once: 0, monthly: 0, saving: 0, unknown: true });
  t.deepEqual(toCost({ monthly: 3 }), cost(0, 3));
  t.deepEqual(toCost('1 + 2/month'), cost(1, 2));
  t.deepEqual(toCost('nonsense'), { once: 0, monthly: 0, saving: 0, unknown: true });
});

const amount = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);

test('effort: what is written is read, whatever the spaces and the comma', (t) => {
  const range = fc
    .tuple(amount, amount)
    .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  t.notThrows(() => {
    fc.assert(
      fc.property(
        range,
        range,
        fc.constantFrom('', ' '),
        fc.boolean(),
        (once, monthly, space, isFrench) => {
          const unit = isFrench ? 'j' : 'd';
          const write = ([min, max]: [number, number]): string =>
            `${min}${space}-${space}${max}${space}${unit}`;
          const english = `${write(once)}${space}+${space}${write(monthly)}/${isFrench ? 'mois' : 'month'}`;
          const written = isFrench ? english.replaceAll('.', ',') : english;
          const read = parseEffort(written);
          return (
            read?.min === once[0] &&
            read.max === once[1] &&
            read.monthly.min === monthly[0] &&
            read.monthly.max === monthly[1]
          );
        },
      ),
    );
  });
});

test('cost: a sum reads as its parts, in any order', (t) => {
  const term = fc.tuple(amount, fc.constantFrom('', '+/month', '-/month'));
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        const written = terms
          .map(([value, kind]) => `${kind.startsWith('-') ? '-' : '+'} ${value}${kind.slice(1)}`)
          .join(' ');
        const read = parseCost(written);
        const sum = (kind: string): number =>
          terms.filter((one) => one[1] === kind).reduce((total, [value]) => total + value, 0);
        const isNear = (a: number | undefined, b: number): boolean =>
          Math.abs((a ?? -1) - b) < 1e-6;
        return (
          isNear(read?.once, sum('')) &&
          isNear(read?.monthly, sum('+/month')) &&
          isNear(read?.saving, sum('-/month'))
        );
      }),
    );
  });
});

test('effort, cost and capacity: no text makes them throw, and none is read below zero', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d.,+\-/ djmonths?]{0,20}$/)),
        (written) => {
          const read = parseEffort(written);
          const paid = parseCost(written);
          const given = parseCapacity(written);
          return (
            (!read || (read.min >= 0 && read.max >= read.min)) &&
            (!paid || (paid.once >= 0 && paid.monthly >= 0 && paid.saving >= 0)) &&
            (given === undefined || given > 0)
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('capacity: person-days a week', (t) => {
  t.is(parseCapacity('3d/week'), 3);
  t.is(parseCapacity('2,5j / semaine'), 2.5);
  for (const written of ['3d', '0d/week', '3/week', '3d/month', 'x/week'])
    t.is(parseCapacity(written), undefined, written);
});
