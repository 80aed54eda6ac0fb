/** A scanner's words: cleaned, cut, and without what names an account. */
import test from 'ava';
import fc from 'fast-check';

import { cleanLine, cleanLines, CUT } from '../../src/importers/clean-text.ts';
import { createMask } from '../../src/importers/mask-identities.ts';
import { dayOf } from '../../src/importers/shared/places.ts';
import { readScore, readSeverity } from '../../src/importers/shared/read-severity.ts';

test('a line is one line, without controls, and says when it was cut', (t) => {
  t.is(cleanLine('  a\tb\r\nc  '), 'a b c');
  t.is(cleanLine('red \u001b[31mtext\u001b[0m \u202Eturned'), 'red �[31mtext�[0m �turned');
  const long = cleanLine('x'.repeat(1_000_000));
  t.is(long.length, 240);
  t.true(long.endsWith(CUT));
  t.is(cleanLine('👍'.repeat(200)).match(/\uFFFD/), null, 'no sign is cut in two');
  t.is(cleanLine('\uD800'), '\uFFFD');
});

test('lines stay lines', (t) => {
  t.is(cleanLines('\n\nRun:  \r\n\r\n\n\n  chmod 600 x\n'), 'Run:\n\n  chmod 600 x');
  t.true(cleanLines('a\n'.repeat(100_000)).length <= 1200);
});

test('nothing is left that reads as a directive of ours', (t) => {
  t.is(
    cleanLine('see :redact[x] and : Redact [y] and :::internal[z]'),
    'see :redact(x] and : Redact (y] and :::internal(z]',
  );
});

test('whatever the text, cleaning is safe and does not change what is clean', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const line = cleanLine(text);
        if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line) || line.length > 240) return false;
        const lines = cleanLines(text);
        return cleanLine(line) === line && cleanLines(lines) === lines;
      }),
    );
  });
});

const mask = createMask(['shop-production-1', 'shop', 'default']);
for (const [text, masked] of [
  ['arn:aws:eks:us-east-1:111122223333:cluster/shop', 'eks:cluster/shop'],
  ['arn:aws:s3:::invoices/*', 's3:invoices/*'],
  ['role arn:aws-cn:iam::111122223333:role/admin here', 'role iam:role/admin here'],
  ['account 111122223333.', 'account [account].'],
  ['a-111122223333-b_999988887777', 'a-[account]-b_[account]'],
  ['projects/4711/secrets/x', 'projects/[account]/secrets/x'],
  ['4711-compute@developer.gserviceaccount.com may read', '[e-mail] may read'],
  ['mail jane.doe+x@example.co.uk, please', 'mail [e-mail], please'],
  ['/subscriptions/0a1b2c3d-0000-4000-8000-00000000000f/x', '/subscriptions/[account]/x'],
  ['bucket of shop-production-1', 'bucket of [account]'],
  ['shop is no account by its length', 'shop is no account by its length'],
  ['libssl1.1@1.1.1c-r0 redis@sha256:aa git@v2', 'libssl1.1@1.1.1c-r0 redis@sha256:aa git@v2'],
  ['CVE-2020-27350 on 10.0.0.1 at 12:30', 'CVE-2020-27350 on 10.0.0.1 at 12:30'],
  ['2b09b9916cb9e1521064639b0bc2', '2b09b9916cb9e1521064639b0bc2'],
] as const) {
  test(`masked: ${text}`, (t) => {
    t.is(mask(text), masked);
    t.is(mask(masked), masked);
  });
}

test('a long text is masked without delay', (t) => {
  const text = `${'a.'.repeat(5_000)}@${'a-'.repeat(5_000)} arn:aws:${':'.repeat(5_000)} ${'projects/'.repeat(500)}`;
  t.is(typeof mask(text), 'string');
});

test('severities are ours, whatever the scanner’s words', (t) => {
  for (const [word, severity] of [
    ['CRITICAL', 'critical'],
    ['Medium', 'medium'],
    ['danger', 'high'],
    ['note', 'low'],
    ['UNKNOWN', undefined],
    ['constructor', undefined],
  ] as const) {
    t.is(readSeverity(word), severity);
  }
  t.deepEqual([9.8, 9, 8.9, 7, 6.9, 4, 3.9, 0.1, 0, Number.NaN].map(readScore), [
    ...['critical', 'critical', 'high', 'high', 'medium', 'medium', 'low', 'low'],
    ...[undefined, undefined],
  ] as never);
});

test('a day is one that exists', (t) => {
  t.is(dayOf('2026-03-02T10:00:00.1+01:00'), '2026-03-02');
  t.is(dayOf('2021-05-19 13:13:06.083208 +0000 UTC'), '2021-05-19');
  for (const none of ['0001-01-01T00:00:00Z', '2026-02-30', '2026-13-01', 'today', undefined])
    t.is(dayOf(none), undefined, none);
});
