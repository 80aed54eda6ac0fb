import test from 'ava';

import { checkWith } from '../helpers/base-engagement.ts';
import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';

async function saidOf(editions: string): Promise<string[]> {
  const { diagnostics } = await checkWith({
    'engagement.yaml': `${ENGAGEMENT}editions:\n${editions}`,
  });
  return diagnostics.map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

test('an edition may start from another of the firm’s own', async (t) => {
  t.deepEqual(await saidOf('  board: { from: client }\n  press: { from: board }\n'), []);
});

test('one that takes the name of a known one, goes round or starts from nowhere is said', async (t) => {
  t.deepEqual(await saidOf('  public: { from: internal }\n'), ['10:13 engagement/editions']);
  t.deepEqual(await saidOf('  a: { from: b }\n  b: { from: a }\n  c: { from: a }\n'), [
    '10:14 engagement/editions',
    '11:14 engagement/editions',
  ]);
  t.deepEqual(await saidOf('  a: { from: clients }\n'), ['10:14 engagement/editions']);
  t.deepEqual(await saidOf('  client: { show: [verdict] }\n'), ['10:13 engagement/editions']);
});

test('a forbidden word that stands as it is, is refused', async (t) => {
  t.deepEqual(await saidOf('  public: { forbid: [Clinea] }\n'), ['10:22 engagement/editions']);
});
