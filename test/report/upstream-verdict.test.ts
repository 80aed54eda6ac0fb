/** Whether the version that ran was affected by the defect that is named. */
import test from 'ava';
import fc from 'fast-check';

import { judgeVersion } from '../../src/report/upstream-verdict.ts';

/** What ran, where the defect begins, where it ends (`-`: not written), and what is said. */
const JUDGED: readonly (readonly [string, string, string, string])[] = [
  ['2.1.7', '2.1.7', '2.1.8', 'affected'],
  ['2.1.6', '2.1.7', '2.1.8', 'notAffected'],
  ['2.1.8', '2.1.7', '2.1.8', 'notAffected'],
  ['v2.1.7', '2.1.7', 'v2.1.8', 'affected'],
  ['2.4.8', '2.3.0', '2.4.12', 'affected'],
  ['2.10', '2.9.1', '2.11', 'affected'],
  ['2.1', '2.1.0', '2.1.1', 'affected'],
  ['2.0.0-rc.2', '2.0.0-rc.1', '2.0.0', 'affected'],
  ['2.0.0-rc.10', '2.0.0-rc.9', '2.0.0', 'affected'],
  ['2.0.0-alpha', '2.0.0-rc.1', '2.0.0', 'notAffected'],
  ['2.0.0', '2.0.0-rc.1', '2.0.0', 'notAffected'],
  ['1.15.9-gke.24', '1.15.9-gke.8', '1.16', 'affected'],
  ['2.1.7+build.5', '2.1.7', '2.1.8', 'affected'],
  ['3.0', '2.1', '-', 'affected'],
  ['2.0', '2.1', '-', 'notAffected'],
  ['3.0', '-', '2.1', 'notAffected'],
  ['2.0', '-', '2.1', 'introduced missing'],
  ['-', '2.1.7', '2.1.8', 'version missing'],
  ['latest', '2.1.7', '2.1.8', 'version incomparable'],
  ['2.1.7', '0211087', 'next', 'fixed incomparable'],
  ['2.1.7', 'main', '2.1.8', 'introduced incomparable'],
  ['2.1.7', '2.1.8', '2.1.7', 'fixed disordered'],
  ['2.1.7', '2.1.7', '2.1.7', 'fixed disordered'],
];

for (const [version, introduced, fixed, expected] of JUDGED) {
  test(`${version}, from ${introduced} to ${fixed}: ${expected}`, (t) => {
    const written = (word: string): string | undefined => (word === '-' ? undefined : word);
    const { verdict, doubt } = judgeVersion({
      version: written(version),
      introduced: written(introduced),
      fixed: written(fixed),
    });
    t.is(verdict === 'cannotTell', doubt !== undefined);
    t.is(doubt ? `${doubt.key} ${doubt.reason}` : verdict, expected);
  });
}

const version = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }).map((one) => one.join('.'));

test('property: the version that brought a defect is affected, the one that mends it is not', (t) => {
  fc.assert(
    fc.property(version, version, (introduced, fixed) => {
      const { verdict, doubt } = judgeVersion({ version: introduced, introduced, fixed });
      t.is(verdict, doubt ? 'cannotTell' : 'affected');
      t.is(judgeVersion({ version: fixed, introduced, fixed }).verdict === 'affected', false);
    }),
  );
});
