/** Every finding's id and priority and every check's rating in a deck is the report's. */
import test from 'ava';

import { contextOf } from '../../helpers/context.ts';
import { checkTruth } from './check-truth.ts';
import { renderDecks } from './render-decks.ts';

for (const engagement of ['findings', 'test/engagements/second']) {
  test(`${engagement}: the deck tells the report's ids, ratings and priorities`, async (t) => {
    const context = await contextOf(engagement);
    for (const { path, bytes } of await renderDecks(context)) {
      const lang = path.split('.')[1] ?? '';
      t.deepEqual(checkTruth(bytes, context.report, lang), [], path);
    }
    await context.close();
  });
}

test('a lie is found', async (t) => {
  const context = await contextOf('findings', { languages: ['fr'] });
  const [told] = await renderDecks(context);
  const { report } = context;
  const lies = checkTruth(
    told?.bytes ?? new Uint8Array(),
    {
      ...report,
      findings: report.findings
        .slice(1)
        .map((one) => ({ ...one, priority: ((one.priority ?? 1) % 3) + 1 }) as typeof one),
      checks: report.checks.map((check) => ({ ...check, rating: 3 })),
    },
    'fr',
  );
  const first = report.findings[0]?.id ?? '';
  t.true(lies.includes(`${first} is not in the report`), lies[0]);
  t.true(lies.some((lie) => /^\S+ is P\d, not P\d$/.test(lie)));
  t.true(lies.some((lie) => /^\S+ is rated \d, not 3$/.test(lie)));
  await context.close();
});
