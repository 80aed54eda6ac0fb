/** What is printed may be an attack: some by chance alone, each in the long suite, and all of them at once. */
import test from 'ava';

import { thisHost } from '../../browser/this-host.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { ATTACK_VECTORS } from '../../helpers/attack-vectors.ts';
import { seeded } from '../../helpers/seeded.ts';
import {
  attack,
  guarded,
  isIntact,
  isLeak,
  REFUSED,
  removeSecrets,
  testGuarded,
  testUnguarded,
} from './attacks.ts';

const jailed = withBrowser(test);
const unjailed = withBrowser(test, undefined, thisHost({ environment: { PATH: '/nowhere' } }));
const bundled = withBrowser(test, 'bundled');
const hasBundled = process.platform === 'linux' && process.arch === 'x64';

removeSecrets(test);

/** How many are tried alone. */
const SAMPLE = 12;

const seed = Number(process.env['CONSTAT_SEED'] ?? Math.floor(Math.random() * 1e6));
const sample = seeded(seed).shuffle(Object.keys(ATTACK_VECTORS)).slice(0, SAMPLE);

test('the sample can be taken again', (t) => {
  t.log(`CONSTAT_SEED=${String(seed)}`);
  t.is(new Set(sample).size, SAMPLE);
});

testGuarded(test, [...new Set([...REFUSED, ...sample])]);
testUnguarded(test, sample);

for (const [where, browser, runs] of [
  ['in the jail of this machine', jailed, true],
  ['without a jail', unjailed, true],
  ['in the bundled browser', bundled, hasBundled],
] as const) {
  (runs ? test : test.skip)(`all at once, ${where}: nothing comes of them`, async (t) => {
    const all = Object.entries(ATTACK_VECTORS).filter(([name]) => !REFUSED.has(name));
    const html = all.map(([, attack]) => `<div>${attack}</div>`).join('\n');
    const outcome = await attack(html, guarded(await browser()));
    t.deepEqual([outcome.connections, outcome.requests], [0, []]);
    t.false(isLeak(outcome), outcome.text);
    t.true(isIntact(outcome), outcome.text);
  });
}
