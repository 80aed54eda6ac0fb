/** Killed at two hundred moments, a build leaves the last output whole, and the next build is right. */
import test from 'ava';

import { checkBrowserDeaths } from '../../helpers/promises/check-browser-deaths.ts';
import { checkKills } from '../../helpers/promises/check-kills.ts';
import { freshSeed, randomScope } from '../../helpers/promises/random-scope.ts';

test('a build that is killed at any moment leaves a whole output', async (t) => {
  t.timeout(3_600_000);
  await checkKills(t, randomScope(t, { seed: freshSeed(), cases: 200 }));
});

const onLinux = process.platform === 'linux' ? test.serial : test.serial.skip;

onLinux('a browser that dies at any moment is said, and nothing is left behind', async (t) => {
  t.timeout(3_600_000);
  await checkBrowserDeaths(t, randomScope(t, { seed: freshSeed(), cases: 20 }));
});
