/** Every finding's id and priority and every check's rating in a deck is the report's. */
import test from 'ava';

import { checkTruth } from '../check-truth.ts';
import { EXAMPLE, SECOND } from './made-decks.ts';

for (const { engagement, context, decks } of [EXAMPLE, SECOND]) {
  test(`${engagement}: the deck tells the report's ids, ratings and priorities`, (t) => {
    for (const { path, bytes } of decks) {
      const lang = path.split('.')[1] ?? '';
      t.deepEqual(checkTruth(bytes, context.report, lang), [], path);
    }
  });
}

test('a lie is found', (t) => {
  const { report } = EXAMPLE.context;
  const lies = checkTruth(
    EXAMPLE.deck('fr'),
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
});
