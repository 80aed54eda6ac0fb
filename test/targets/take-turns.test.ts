/** Targets that share a thread: one piece of work at a time, and none while somebody hurries. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import test from 'ava';

import { takeTurns } from '../../src/targets/take-turns.ts';

test('those who breathe go on one after the other, with a look outside between them', async (t) => {
  const { breathe } = takeTurns();
  const seen: string[] = [];
  const look = async (): Promise<void> => {
    for (let count = 0; count < 8; count++) {
      await nextTurn();
      seen.push('look');
    }
  };
  const work = async (name: string): Promise<void> => {
    for (let count = 0; count < 2; count++) {
      await breathe();
      seen.push(name);
    }
  };
  await Promise.all([look(), work('a'), work('b')]);
  const works = seen.filter((one) => one !== 'look');
  t.deepEqual(works, ['a', 'b', 'a', 'b']);
  t.notRegex(seen.join(' '), /[ab] [ab]/);
});

test('nobody goes on while one hurries, and the one who hurried is first', async (t) => {
  const { breathe, hurry } = takeTurns();
  const { promise, resolve } = Promise.withResolvers<string>();
  const seen: string[] = [];
  const hurried = hurry(() => promise).then((value) => seen.push(value));
  const other = breathe().then(() => seen.push('other'));
  for (let count = 0; count < 5; count++) await nextTurn();
  t.deepEqual(seen, []);
  resolve('hurried');
  await Promise.all([hurried, other]);
  t.deepEqual(seen, ['hurried', 'other']);
});

test('whoever waits for a turn is told of', async (t) => {
  const { breathe, isAlone } = takeTurns();
  t.true(isAlone());
  const waiting = breathe();
  t.false(isAlone());
  await waiting;
  t.true(isAlone());
});

test('a haste that fails is its own affair', async (t) => {
  const { breathe, hurry } = takeTurns();
  const failing = hurry(() => Promise.reject(new Error('no')));
  const other = breathe();
  await t.throwsAsync(failing, { message: 'no' });
  await t.notThrowsAsync(other);
});
