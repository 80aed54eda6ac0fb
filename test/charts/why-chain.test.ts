import fc from 'fast-check';
import test from 'ava';

import { guessWidth } from '../../src/charts/svg.ts';
import { drawWhyChain, placeSteps } from '../../src/charts/why-chain.ts';

const chains = fc.array(
  fc.record({
    text: fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ minLength: 1, maxLength: 300 })),
  }),
  { minLength: 1, maxLength: 30 },
);

test('steps stand one below the other, within the width, and hold their words', (t) => {
  fc.assert(
    fc.property(chains, (whys) => {
      const steps = placeSteps(whys);
      t.is(steps.length, whys.length);
      for (const [at, { x, y, width, height, question, answer }] of steps.entries()) {
        const before = steps[at - 1];
        if (before) t.true(y >= before.y + before.height + 10 && x >= before.x);
        t.true(x >= 0 && x + width <= 760);
        t.true(height >= (question.length + answer.length) * 18);
        for (const line of [...question, ...answer]) t.true(guessWidth(line, 14) <= width - 42);
      }
    }),
    { numRuns: 60 },
  );
});

test('a question is told apart from its answer, with or without a space before its mark', (t) => {
  const [english, french, none, only] = placeSteps([
    { text: 'Why? Because: what else? Nothing.' },
    { text: 'Pourquoi\u202F? Parce que.' },
    { text: 'Because.' },
    { text: 'Why?' },
  ]);
  t.deepEqual([english?.question, english?.answer], [['Why?'], ['Because: what else? Nothing.']]);
  t.deepEqual([french?.question, french?.answer], [['Pourquoi\u202F?'], ['Parce que.']]);
  t.deepEqual([none?.question, none?.answer], [[], ['Because.']]);
  t.deepEqual([only?.question, only?.answer], [['Why?'], []]);
});

test('the drawing numbers its steps, joins them, and is plain', (t) => {
  const svg = drawWhyChain({
    id: 'whys',
    title: 'Whys',
    description: 'd',
    whys: [{ text: 'A <i>' }, { text: 'B', lang: 'fr' }, { text: 'C' }],
  });
  for (const number of ['1', '2', '3']) t.true(svg.includes(`>${number}</text>`));
  t.is(svg.split('fill="none" stroke="var(--soft)"').length - 1, 2);
  t.true(svg.includes('A &lt;i&gt;'));
  t.true(svg.includes('lang="fr">B</text>'));
  t.false(/style=|<style|<i>/.test(svg));
});
