/** The worked example, and two hundred generated engagements, tell the same in every target. */
import test from 'ava';

import { contextOf } from '../../helpers/context.ts';
import { checkGeneratedTruth } from '../../helpers/promises/check-generated-truth.ts';
import { checkOneTruth } from '../../helpers/promises/check-one-truth.ts';
import { freshSeed, randomScope } from '../../helpers/promises/random-scope.ts';

test('two hundred generated engagements tell one truth', async (t) => {
  t.timeout(3_600_000);
  await checkGeneratedTruth(t, randomScope(t, { seed: freshSeed(), cases: 200 }));
});

test('the deliverables of the worked example tell one truth', async (t) => {
  const context = await contextOf('findings', { browser: true });
  t.teardown(() => context.close());
  await checkOneTruth(t, context);
});
