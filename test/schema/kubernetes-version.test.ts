import test from 'ava';
import fc from 'fast-check';

import {
  isAtLeast,
  isInRange,
  parseKubernetesRange,
  parseKubernetesVersion,
} from '../../src/schema/kubernetes-version.ts';

const v = (major: number, minor: number) => ({ major, minor });

for (const [written, read] of [
  ['1.25', v(1, 25)],
  ['v1.25.3', v(1, 25)],
  [' 1.15.9-gke.24 ', v(1, 15)],
  ['1', undefined],
  ['1.x', undefined],
  ['latest', undefined],
  ['', undefined],
] as const) {
  test(`version: ${written || 'nothing'}`, (t) => {
    t.deepEqual(parseKubernetesVersion(written), read);
  });
}

for (const [written, read] of [
  ['>=1.22', { from: v(1, 22) }],
  ['<1.25', { below: v(1, 25) }],
  ['>=1.22 <1.25', { from: v(1, 22), below: v(1, 25) }],
  ['>= 1.22 < 1.25', { from: v(1, 22), below: v(1, 25) }],
  ['>=1.25 <1.25', undefined],
  ['>=1.26 <1.25', undefined],
  ['<1.25 >=1.22', undefined],
  ['>1.22', undefined],
  ['1.22', undefined],
  ['>=soon', undefined],
  ['', undefined],
] as const) {
  test(`range: ${written || 'nothing'}`, (t) => {
    t.deepEqual(parseKubernetesRange(written), read);
  });
}

const version = fc.record({ major: fc.nat(3), minor: fc.nat(40) });

test('versions are in one order', (t) => {
  fc.assert(
    fc.property(version, version, (a, b) => {
      const isSame = a.major === b.major && a.minor === b.minor;
      return (
        (isAtLeast(a, b) && isAtLeast(b, a)) === isSame && (isAtLeast(a, b) || isAtLeast(b, a))
      );
    }),
  );
  t.true(isAtLeast(v(2, 0), v(1, 40)));
});

test('a range ends just below its upper end', (t) => {
  fc.assert(
    fc.property(version, version, (found, end) => {
      return isInRange(found, { below: end }) === !isInRange(found, { from: end });
    }),
  );
  t.true(isInRange(v(1, 24), undefined));
  t.true(isInRange(undefined, { from: v(1, 22) }), 'an unknown version is of today');
  t.false(isInRange(undefined, { below: v(1, 25) }));
});
