/** Ids, priorities, ratings, counts, totals and days are equal in all targets, read back from the files themselves. */
import test from 'ava';

import { contextOf } from '../helpers/context.ts';
import { checkOneTruth } from '../helpers/promises/check-one-truth.ts';

for (const engagement of ['findings', 'test/engagements/second']) {
  test(`the deliverables of ${engagement} tell one truth`, async (t) => {
    const context = await contextOf(engagement, { browser: true });
    t.teardown(() => context.close());
    await checkOneTruth(t, context);
  });
}
