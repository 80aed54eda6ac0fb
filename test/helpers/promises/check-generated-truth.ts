/** Generated engagements → one truth in every target that is made without a browser. */
import type { ExecutionContext } from 'ava';
import fc from 'fast-check';

import { contextOfFiles } from '../context.ts';
import { anyEngagement } from './any-engagement.ts';
import { checkOneTruth } from './check-one-truth.ts';
import type { RandomScope } from './random-scope.ts';

/** Makes as many as there are cases; fast-check makes one that fails smaller, and says its seed. */
export async function checkGeneratedTruth(
  t: ExecutionContext,
  { seed, cases }: RandomScope,
): Promise<void> {
  let last = '';
  const property = fc.asyncProperty(anyEngagement, async (files) => {
    const context = await contextOfFiles(files);
    const result = await t.try(async (attempt) => {
      await checkOneTruth(attempt, context);
    });
    await context.close();
    result.discard();
    if (result.passed) return;
    last = result.errors
      .map(({ message, formattedDetails }) => message + JSON.stringify(formattedDetails))
      .join('\n');
    throw new Error(last);
  });
  const shown = { seed, numRuns: cases, endOnFailure: cases > 20 };
  await fc.assert(property, shown).catch((error: unknown) => {
    t.log(last);
    throw error;
  });
  t.pass();
}
