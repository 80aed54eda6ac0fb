import fc from 'fast-check';
import test from 'ava';

import { scaleTime } from '../../src/charts/time-scale.ts';

const HOUR = 3_600_000;

test('the core is to scale, and a long wait outside it is cut and told', (t) => {
  const instants = [0, 48 * HOUR, 49 * HOUR, 52 * HOUR];
  const scale = scaleTime(instants, [48 * HOUR, 52 * HOUR], 456);
  t.deepEqual(
    scale.cuts.map(({ minutes }) => minutes),
    [48 * 60],
  );
  const [a, b, c] = [48, 49, 52].map((hour) => scale.place(hour * HOUR));
  t.true(a !== undefined && b !== undefined && c !== undefined);
  t.is(Math.round(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))), 3);
});

test('a long wait inside the core is never cut: it is the message', (t) => {
  const scale = scaleTime([0, HOUR, 30 * HOUR], [0, 30 * HOUR], 500);
  t.deepEqual(scale.cuts, []);
});

test('ticks are round hours of the zone, within the core', (t) => {
  const from = Date.UTC(2026, 2, 18, 21, 40);
  const to = Date.UTC(2026, 2, 19, 3, 10);
  const { ticks } = scaleTime([from, to], [from, to], 500, 330);
  t.true(ticks.length >= 3);
  t.true(ticks.every((tick) => tick >= from && tick <= to));
  t.true(ticks.every((tick) => (tick + 330 * 60_000) % HOUR === 0));
});

test('places keep the order of instants and stay within the width', (t) => {
  const sorted = fc
    .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 20 })
    .map((minutes) => minutes.sort((a, b) => a - b).map((minute) => minute * 60_000));
  fc.assert(
    fc.property(sorted, fc.nat(), fc.nat(), (instants, a, b) => {
      const [i, j] = [a % instants.length, b % instants.length].sort((x, y) => x - y);
      const core: [number, number] = [instants[i ?? 0] ?? 0, instants[j ?? 0] ?? 0];
      const width = 2000;
      const scale = scaleTime(instants, core, width);
      const places = instants.map((instant) => scale.place(instant));
      t.true(places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0)));
      t.true(places.every((place) => place >= 0 && place <= width + 0.001));
    }),
  );
});
