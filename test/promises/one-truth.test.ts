/** Generated engagements tell the same in every target. */
import test from 'ava';

import { checkGeneratedTruth } from '../helpers/promises/check-generated-truth.ts';
import { randomScope } from '../helpers/promises/random-scope.ts';

test('generated engagements tell one truth', async (t) => {
  await checkGeneratedTruth(t, randomScope(t, { seed: 1, cases: 4 }));
});
