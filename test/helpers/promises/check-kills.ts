/** Kills of a build at random moments: the output is one of two builds, whole, and the next build clears up. */
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { runConstat } from '../../commands/command-line.ts';
import { seeded } from '../seeded.ts';
import { buildOf, CHEAP_TARGETS, leftBeside, setUpBench, versionOf } from './built-twice.ts';
import { interruptBuild, pickMoment } from './interrupt-build.ts';
import type { RandomScope } from './random-scope.ts';

/** Kills as many builds as there are cases, of each target that needs no browser in turn. */
export async function checkKills(t: ExecutionContext, { seed, cases }: RandomScope): Promise<void> {
  const bench = await setUpBench(t);
  const lengths = new Map<string, number>();
  const met: Record<string, number> = {};
  for (let round = 0; round < cases; round++) {
    const random = seeded(seed + round);
    const target = CHEAP_TARGETS[(seed + round) % CHEAP_TARGETS.length] ?? '';
    await bench.expected(target, 'after');
    await bench.reset(target);
    await bench.edit('after');
    const moment = pickMoment(random, lengths.get(target) ?? 2_000);
    const say = `seed ${String(seed + round)}: ${target}, ${String(moment.milliseconds)} ms after its ${moment.after}`;
    const start = performance.now();
    const killed = await interruptBuild(bench, target, moment);
    if (!killed) lengths.set(target, performance.now() - start);
    const found = await versionOf(bench, target);
    met[found] = (met[found] ?? 0) + 1;
    // Between the two renames of a swap nothing stands: then the last output is whole in the stage, and comes back.
    const whole =
      found === 'missing' ? await versionOf(bench, target, join('client.staged', 'old')) : found;
    t.true(whole === 'before' || whole === 'after', `${say}: ${found}, ${whole}`);
    const left = await leftBeside(bench.out);
    t.true(left.length === 0 || (left.length === 1 && left[0] === 'client.staged'), left.join());
    met[left.join()] = (met[left.join()] ?? 0) + 1;
    const { status, err } = await runConstat(buildOf(target, bench.out), { folder: bench.folder });
    t.is(status, 0, `${say}: ${err}`);
    t.is(await versionOf(bench, target), 'after', say);
    t.deepEqual(await leftBeside(bench.out), [], say);
  }
  t.log(JSON.stringify(met));
  // They follow each other at once: a kill seldom meets that moment.
  t.true((met['missing'] ?? 0) <= Math.ceil(cases / 100), JSON.stringify(met));
}
