/** Made-up results → tables, a picture, and pages with the tables between their markers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import test from 'ava';

import { deviationFromLine } from '../../bench/suites/growth.ts';
import { median, medianOfRounds } from '../../bench/measure/median.ts';
import { rotate, runRounds } from '../../bench/measure/run-rounds.ts';
import type { Results } from '../../bench/results.ts';
import { drawResults } from '../../bench/tell/draw-results.ts';
import { MARKERS, replaceBetween } from '../../bench/tell/replace-between.ts';
import { tellAll, tellVerdicts } from '../../bench/tell/tell-results.ts';
import { readTheme } from '../../src/templates/theme.ts';
import { ROOT } from '../helpers/report.ts';

const run = (wall: number) => ({ wall, cpu: wall * 2, memory: 300 });
const RESULTS: Results = {
  date: '2026-11-30',
  machine: ['Processor: Abacus 3, 2 cores', 'Load: 0.1'],
  version: '9.9.9',
  findings: 1000,
  rounds: 3,
  rows: [
    {
      suite: 'site',
      id: 'slow',
      name: 'Slow & <sons>',
      tool: 'Slow',
      version: '1.0',
      note: 'nothing else',
      pictured: true,
      median: run(20),
      runs: [run(20)],
    },
    {
      suite: 'site',
      id: 'constat',
      name: 'constat',
      tool: 'constat',
      version: '9.9.9',
      pictured: true,
      median: run(5),
      runs: [run(5)],
    },
    {
      suite: 'pdf',
      id: 'hidden',
      name: 'not pictured',
      tool: 'constat',
      version: '9.9.9',
      median: { wall: 0.25, cpu: 0.2 },
      runs: [{ wall: 0.25, cpu: 0.2 }],
    },
  ],
  verdicts: [
    { what: 'site', of: 'Slow’s time', limit: 0.25, unit: '×', measured: 0.25, byProcessor: 0.2 },
    { what: 'deck', of: 'CPU', limit: 1.5, unit: 's', measured: 1.51 },
    { what: 'dev', of: 'median of 20', limit: 200, unit: 'ms', measured: null },
  ],
  absent: [{ suite: 'deck', name: 'Nobody', why: 'not installed' }],
};

test('each line says what must be reached, what was measured, and whether it is met', (t) => {
  const told = tellVerdicts(RESULTS);
  t.regex(told, /30 November 2026.*3 paired rounds.*Abacus 3/);
  t.true(told.includes('| site | ≤ 0.25 × Slow’s time | 0.25 × | 0.20 × | yes |'));
  t.true(told.includes('| deck | ≤ 1.5 s CPU | 1.51 s | – | **no** |'));
  t.true(told.includes('| dev | ≤ 200 ms median of 20 | not measured | – | – |'));
});

test('every row has its measures, and who is missing is said', (t) => {
  const told = tellAll(RESULTS);
  t.true(told.includes('| Slow & <sons> 1.0 | nothing else | 20.0 s | 40.0 s | 300 MB |'));
  t.true(told.includes('| **not pictured** |  | 0.25 s | 0.20 s | – |'));
  t.true(told.includes('- deck: Nobody: not installed'));
});

test('the picture shows the rows of its panels, the quickest first, and tells them in words', (t) => {
  const theme = readTheme(readFileSync(join(ROOT, 'templates/theme.yaml'), 'utf8'));
  const picture = drawResults(RESULTS, theme.colors);
  t.regex(
    picture,
    /<desc[^>]*>Site of 1,000 findings: constat 5\.0 s, Slow &amp; &lt;sons&gt; 20\.0 s\./,
  );
  t.true(picture.indexOf('>constat<') < picture.indexOf('>Slow &amp; &lt;sons&gt;<'));
  t.false(picture.includes('not pictured'));
  t.false(picture.includes('PDF of'));
  t.regex(picture, /@media \(prefers-color-scheme:dark\)/);
  const widths = [...picture.matchAll(/width="([\d.]+)"[^>]* class="bar/g)].map(([, one]) =>
    Number(one),
  );
  t.is(widths.length, 2);
  t.true(Math.abs((widths[1] ?? 0) / (widths[0] ?? 0) - 4) < 0.01);
});

test('a text is put between the markers, again and again, and the rest of the page stays', (t) => {
  const page = `before\n${MARKERS.start}\nold\n${MARKERS.end}\nafter\n`;
  const once = replaceBetween(page, 'new') ?? '';
  t.is(once, `before\n${MARKERS.start}\n\nnew\n\n${MARKERS.end}\nafter\n`);
  t.is(replaceBetween(once, 'new'), once);
  t.is(replaceBetween('no markers', 'new'), undefined);
  t.is(replaceBetween(`${MARKERS.end} ${MARKERS.start}`, 'new'), undefined);
});

test('the page of the measures has its markers', (t) => {
  t.truthy(replaceBetween(readFileSync(join(ROOT, 'bench/README.md'), 'utf8'), 'x'));
});

test('who begins changes from round to round, and who fails is out with a reason', async (t) => {
  t.deepEqual(rotate(['a', 'b', 'c'], 4), ['b', 'c', 'a']);
  const order: string[] = [];
  const contestant = (id: string, fails = false) => ({
    id,
    run() {
      order.push(id);
      return fails ? Promise.reject(new Error('it broke')) : Promise.resolve(run(1));
    },
  });
  const made = await runRounds([contestant('a'), contestant('b', true)], 2, () => undefined);
  t.deepEqual(order, ['a', 'b', 'a']);
  t.is(made.measured.get('a')?.length, 2);
  t.false(made.measured.has('b'));
  t.is(made.failed.get('b'), 'it broke');
});

test('medians are of ratios within a round', (t) => {
  t.is(median([3, 1, 2]), 2);
  t.is(median([4, 1, 2, 3]), 2.5);
  t.is(median([]), NaN);
  const [ours, theirs] = [
    [run(1), run(20), run(3)],
    [run(2), run(10), run(6)],
  ];
  t.is(
    medianOfRounds([ours, theirs], ([a, b]) => (a?.wall ?? NaN) / (b?.wall ?? NaN)),
    0.5,
  );
});

test('what grows along a line deviates by nothing, whatever it costs at the start', (t) => {
  t.is(deviationFromLine([150, 200, 300]), 0);
  t.is(Math.round(deviationFromLine([100, 200, 440])), 10);
  t.true(deviationFromLine([100, 200, 390]) < 0);
});
