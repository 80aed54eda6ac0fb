import fc from 'fast-check';
import test from 'ava';

import { drawAverageDots } from '../../src/charts/average-dots.ts';
import { drawEffortMatrix } from '../../src/charts/effort-matrix.ts';
import { drawTimeline } from '../../src/charts/timeline.ts';
import { assignLanes } from '../../src/charts/timeline-marks.ts';

const HOUR = 3_600_000;

const matrix = {
  id: 'chart',
  title: 'Effort & priority',
  description: 'A-01 P1 2 d',
  axis: 'days',
  rows: [1, 2, 3].map((priority) => ({ priority, label: `P${priority}`, note: 'soon' })),
  tickets: [
    { id: 'A-01', priority: 1, min: 2, max: 2, title: '<b>', quick: false, href: 'a.html' },
    { id: 'A-02', priority: 1, min: 2, max: 2, title: 'x', quick: true },
    { id: 'A-03', priority: 3, min: 1, max: 4, title: 'y', quick: false },
  ],
};

test('the matrix draws every ticket once, escaped, without a style', (t) => {
  const svg = drawEffortMatrix(matrix);
  for (const { id } of matrix.tickets) t.is(svg.split(`>${id}</text>`).length, 2, id);
  t.true(svg.includes('Effort &amp; priority'));
  t.true(svg.includes('A-01 &lt;b&gt;'));
  t.false(/style=|<style|<b>/.test(svg));
});

test('a matrix that holds links is a group, one that holds none is an image', (t) => {
  t.true(drawEffortMatrix(matrix).includes('role="group"'));
  const tickets = matrix.tickets.map(({ href: _href, ...ticket }) => ticket);
  t.true(drawEffortMatrix({ ...matrix, tickets }).includes('role="img"'));
});

test('two tickets of the same days never lie on each other', (t) => {
  const svg = drawEffortMatrix(matrix);
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) => match[0]);
  t.is(new Set(dots).size, dots.length);
});

test('the timeline numbers its events and names its durations', (t) => {
  const svg = drawTimeline({
    id: 'chart',
    title: 'Timeline',
    description: 'd',
    marks: [0, 1, 1, 5].map((hour, index) => ({
      number: index + 1,
      at: hour * HOUR,
      key: index === 1,
      label: `event ${index}`,
    })),
    stages: [],
    spans: [{ label: 'Outage 4 h', from: HOUR, to: 5 * HOUR, main: true }],
    core: [HOUR, 5 * HOUR],
    offsetMinutes: 0,
    tick: (instant) => `${instant / HOUR} h`,
    gap: (minutes) => `${minutes} min`,
  });
  for (const number of [1, 2, 3, 4]) t.true(svg.includes(`>${number}</text>`));
  t.true(svg.includes('Outage 4 h'));
  t.true(svg.includes('aria-labelledby="chart-title chart-desc"'));
  t.false(/style=|<style/.test(svg));
});

test('marks of one lane never touch', (t) => {
  const places = fc
    .array(fc.nat({ max: 700 }), { maxLength: 40 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (list) => {
      const lanes = assignLanes(list);
      const last = new Map<number, number>();
      list.forEach((place, index) => {
        const lane = lanes[index] ?? 0;
        t.true(place - (last.get(lane) ?? -100) >= 19);
        last.set(lane, place);
      });
    }),
  );
});

test('an average fills as many dots as it says, and cuts the next', (t) => {
  const full = (average: number): number =>
    drawAverageDots({ average, max: 3, label: 'x' }).split('fill="var(--dot)" stroke').length - 1;
  t.is(full(0), 0);
  t.is(full(2), 2);
  t.is(full(2.4), 2);
  t.is(full(3), 3);
  t.true(drawAverageDots({ average: 2.4, max: 3, label: 'x' }).includes('<path'));
  t.false(drawAverageDots({ average: 2, max: 3, label: 'x' }).includes('<path'));
});
