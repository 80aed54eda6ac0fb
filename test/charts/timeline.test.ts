/** The timeline in a crowd: many events, many waits, narrow stages. */
import fc from 'fast-check';
import test from 'ava';

import { packLabels } from '../../src/charts/pack-labels.ts';
import { guessWidth } from '../../src/charts/svg.ts';
import { scaleTime } from '../../src/charts/time-scale.ts';
import { drawTimeline, type TimelineData } from '../../src/charts/timeline.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const data = (look: Partial<TimelineData>): TimelineData => ({
  id: 'chart',
  title: 'Timeline',
  description: 'd',
  marks: [{ number: 1, at: 0, key: true, label: '00:00 Trigger' }],
  stages: [],
  spans: [],
  core: [0, 5 * HOUR],
  offsetMinutes: 0,
  tick: (instant) => `${Math.round(instant / HOUR)}:00`,
  gap: (minutes) => `${minutes} min`,
  ...look,
});

/** Every text with its place and the ends of its line, as the drawing sets them. */
function textsOf(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', text = '']) => {
      const read = (name: string): string | undefined =>
        new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const width = guessWidth(text, Number(read('font-size')));
      const x = Number(read('x'));
      const anchor = read('text-anchor') ?? 'start';
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      return { text, y: Number(read('y')), left, right: left + width };
    },
  );
}

/** Texts of one line that lie on each other. */
function collisions(svg: string): string[] {
  const texts = textsOf(svg);
  return texts.flatMap((a, at) =>
    texts
      .slice(at + 1)
      .filter((b) => Math.abs(a.y - b.y) < 9 && a.left < b.right - 1 && b.left < a.right - 1)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

const crowd = (count: number, minutes: (at: number) => number): TimelineData =>
  data({
    marks: Array.from({ length: count }, (_, at) => ({
      number: at + 1,
      at: minutes(at) * MINUTE,
      key: at % 4 === 0,
      label: `12:0${at % 10} Service restored`,
    })),
    core: [minutes(0) * MINUTE, minutes(count - 1) * MINUTE],
  });

test('sixty events: every number is there, and no text lies on another', (t) => {
  for (const minutes of [
    (at: number) => at * 7,
    (at: number) => at * at,
    (at: number) => Math.floor(at / 10) * 60,
  ]) {
    const svg = drawTimeline(crowd(60, minutes));
    const numbers = textsOf(svg).map(({ text }) => text);
    for (let number = 1; number <= 60; number += 1) t.true(numbers.includes(String(number)));
    t.deepEqual(collisions(svg), []);
  }
});

test('stems are drawn before the dots: none crosses a number', (t) => {
  const svg = drawTimeline(crowd(20, (at) => at));
  t.true(svg.lastIndexOf('stroke-width="0.8"') < svg.indexOf('<circle'));
});

test('waits around the outage are told, however many, and leave it most of the drawing', (t) => {
  const days = Array.from({ length: 20 }, (_, at) => at * 24 * HOUR);
  const core = [480 * HOUR, 484 * HOUR] as const;
  const scale = scaleTime([...days, ...core], core, 728);
  t.is(scale.cuts.length, 20);
  t.true(scale.place(core[1]) - scale.place(core[0]) > 400);
  const marks = days.map((at, index) => ({ number: index + 1, at, key: false, label: 'x' }));
  const svg = drawTimeline(data({ marks, core }));
  t.is(svg.split('>1440 min</text>').length - 1, 20);
  t.deepEqual(collisions(svg), []);
});

test('each stage has a letter in the strip and in the key, also where it is too narrow for it', (t) => {
  const bounds = [0, 60, 61, 62, 240, 300].map((minute) => minute * MINUTE);
  const stages = bounds.slice(1).map((to, at) => ({
    label: `stage ${at}`,
    from: bounds[at] ?? 0,
    to,
    tone: 'soft' as const,
  }));
  const svg = drawTimeline(data({ stages }));
  for (const letter of 'ABCDE') t.is(svg.split(`>${letter}</text>`).length - 1, 2, letter);
  for (const { label } of stages) t.true(svg.includes(`>${label}</text>`));
  t.deepEqual(collisions(svg), []);
});

test('the events that matter most are named below the drawing, the others by number alone', (t) => {
  const marks = [
    { number: 1, at: 0, key: true, label: '00:00 Trigger' },
    { number: 2, at: HOUR, key: false, label: '01:00 Impact' },
  ];
  const svg = drawTimeline(data({ marks }));
  t.true(svg.includes('>00:00 Trigger</text>'));
  t.false(svg.includes('01:00 Impact'));
});

test('a duration’s name stays within the drawing', (t) => {
  const label = 'A duration with quite a long name that has to find its place, 12 min';
  const spans = [0, 4.9].map((hour) => ({
    label,
    from: hour * HOUR,
    to: hour * HOUR + MINUTE,
    main: false,
  }));
  for (const { left, right } of textsOf(drawTimeline(data({ spans })))) {
    t.true(left >= -0.5 && right <= 760.5);
  }
});

test('labels of one row never touch', (t) => {
  const labels = fc.array(
    fc.record({ x: fc.nat({ max: 700 }), width: fc.integer({ min: 1, max: 120 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(labels, (list) => {
      const rows = packLabels(list);
      for (const [at, one] of list.entries()) {
        for (const [index, other] of list.entries()) {
          if (index <= at || rows[at] !== rows[index]) continue;
          t.true(Math.abs(one.x - other.x) >= (one.width + other.width) / 2);
        }
      }
    }),
  );
});
