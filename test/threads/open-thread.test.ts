/** A thread is told and heard, and whoever listens learns how it ended. */
import test from 'ava';

import { openThread } from '../../src/threads/open-thread.ts';

const open = (given?: unknown) =>
  openThread<unknown, unknown>(import.meta.url, 'echo-worker', given);

test('what it says is heard in order, though nobody listened when it was said', async (t) => {
  const thread = open(['from', 'the beginning']);
  thread.tell('a');
  thread.tell({ b: 1 });
  const heard = [await thread.hear(), await thread.hear(), await thread.hear()];
  t.deepEqual(heard, [['from', 'the beginning'], 'a', { b: 1 }]);
  await thread.end();
});

test('what it throws, and an end without a word, are told to whoever listens, now or later', async (t) => {
  const failing = open();
  await failing.hear();
  failing.tell('throw');
  // It comes from the thread’s own realm.
  await t.throwsAsync(failing.hear(), { any: true, message: 'Thrown in the thread' });
  await t.throwsAsync(failing.hear(), { message: /^The thread echo-worker ended/ });
  await failing.end();

  const ending = open();
  await ending.hear();
  ending.tell('end');
  await t.throwsAsync(ending.hear(), {
    message: 'The thread echo-worker ended before it answered',
  });
  await ending.end();
});

test('a thread that is ended says nothing more', async (t) => {
  const thread = open();
  await thread.hear();
  const heard = thread.hear();
  await thread.end();
  await t.throwsAsync(heard, { message: /ended before it answered/ });
});
