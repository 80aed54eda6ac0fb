/** Ids, priorities, ratings, counts, totals and days are equal in all targets, read back from the files themselves. */
import test from 'ava';

import { contextOf } from '../helpers/context.ts';
import { checkOneTruth } from '../helpers/promises/check-one-truth.ts';

test('the deliverables of an engagement tell one truth', async (t) => {
  const context = await contextOf('test/engagements/second', { browser: true });
  t.teardown(() => context.close());
  await checkOneTruth(t, context);
});
