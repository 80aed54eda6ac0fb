/** `SOURCE_DATE_EPOCH`, as reproducible builds give it. */
import test from 'ava';

import { readInstant } from '../../src/targets/read-instant.ts';
import { UsageError } from '../../src/usage-error.ts';

test('seconds are an instant in UTC', (t) => {
  t.is(readInstant('0'), '1970-01-01T00:00:00Z');
  t.is(readInstant('1585872000'), '2020-04-03T00:00:00Z');
  t.is(readInstant(undefined), undefined);
  t.is(readInstant(''), undefined);
});

test('anything else is refused', (t) => {
  for (const wrong of ['today', '-1', '1.5', '999999999999', '1e9']) {
    t.throws(() => readInstant(wrong), { instanceOf: UsageError });
  }
});
