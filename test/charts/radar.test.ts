import test from 'ava';

import { drawRadar, type RadarData } from '../../src/charts/radar.ts';

const DATA: RadarData = {
  id: 'radar',
  title: 'Level & target',
  description: 'Three axes',
  max: 3,
  axes: [
    { label: 'One <1>', note: '3 of 3', average: 3, target: 3 },
    { label: 'Two', note: '1 of 3', average: 1, target: 2 },
    { label: 'Three', note: 'not assessed' },
  ],
  reached: 'Reached',
  aimed: 'Aimed at',
};

function pointsOf(svg: string, mark: string): number[][] {
  const polygon = svg
    .split('<polygon ')
    .find((part) => part.includes(mark) && part.includes('points'));
  const points = /points="([^"]+)"/.exec(polygon ?? '')?.[1] ?? '';
  return points.split(' ').map((point) => point.split(',').map(Number));
}

test('the best average touches the outer ring, what is not rated stays in the middle', (t) => {
  const svg = drawRadar(DATA);
  const reached = pointsOf(svg, 'fill-opacity');
  t.deepEqual(reached[0], [260, 50]);
  t.deepEqual(reached[2], [260, 178]);
  t.is(reached.length, 3);
});

test('every axis is named, escaped, and the drawing says what it is', (t) => {
  const svg = drawRadar(DATA);
  for (const words of ['One &lt;1&gt;', 'Two', 'not assessed', 'Reached', 'Aimed at']) {
    t.true(svg.includes(`>${words}</text>`), words);
  }
  t.true(svg.includes('aria-labelledby="radar-title radar-desc"'));
  t.false(/style=|<1>/.test(svg));
});
