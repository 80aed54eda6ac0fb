/** Two hundred generated engagements tell the same in every target. */
import test from 'ava';

import { checkGeneratedTruth } from '../../helpers/promises/check-generated-truth.ts';
import { freshSeed, randomScope } from '../../helpers/promises/random-scope.ts';

test('two hundred generated engagements tell one truth', async (t) => {
  t.timeout(1_700_000);
  await checkGeneratedTruth(t, randomScope(t, { seed: freshSeed(), cases: 200 }));
});
