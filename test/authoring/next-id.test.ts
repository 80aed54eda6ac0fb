import test from 'ava';
import fc from 'fast-check';

import { nextId } from '../../src/authoring/next-id.ts';

test('the next id comes after ids, earlier ids and names of files', (t) => {
  t.is(nextId('SEC', []), 'SEC-01');
  t.is(nextId('SEC', ['SEC-01', 'AVA-07', 'security/SEC-03-broken.md', 'SEC-2']), 'SEC-04');
  t.is(nextId('SEC', ['MSEC-50', 'security/notes-SEC-90.md']), 'SEC-01');
});

test('the next id is free whatever is taken, and of two digits at least', (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2000 })), (numbers) => {
      const taken = numbers.map((number) => `INC-${String(number)}`);
      const next = nextId('INC', taken);
      t.regex(next, /^INC-\d{2,}$/);
      t.false(numbers.includes(Number(next.slice(4))));
    }),
  );
});
