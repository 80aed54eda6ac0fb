/** Whatever is broken in the sources, each message has a place and words, and nothing of ours is thrown at the author. */
import test from 'ava';

import { checkMutations, OWN_SPLICES } from '../helpers/promises/check-errors.ts';
import { randomScope } from '../helpers/promises/random-scope.ts';

test('sources broken in many ways are told, each with its place', async (t) => {
  await checkMutations(t, {
    ...randomScope(t, { seed: 1, cases: 120 }),
    engagements: ['test/golden/small', 'test/golden/least', 'test/engagements/boskos-2019'],
    splices: OWN_SPLICES,
    rendered: 30,
    typed: 60,
  });
});
