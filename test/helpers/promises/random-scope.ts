/** Where a random suite starts and how long it runs: as it says itself, or as the environment wants it. */
import type { ExecutionContext } from 'ava';

/** A seed, and how many cases are made from it: the first is made from the seed, the next from the one above it. */
export interface RandomScope {
  readonly seed: number;
  readonly cases: number;
}

/** Reads `CONSTAT_TEST_SEED` and `CONSTAT_TEST_CASES`, says both, and how to run one case again. */
export function randomScope(t: ExecutionContext, usual: RandomScope): RandomScope {
  const read = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
  const seed = read('CONSTAT_TEST_SEED', usual.seed);
  const cases = read('CONSTAT_TEST_CASES', usual.cases);
  t.log(
    `${String(cases)} cases from seed ${String(seed)}; one again: CONSTAT_TEST_SEED=… CONSTAT_TEST_CASES=1`,
  );
  return { seed, cases };
}

/** A seed that differs from run to run, for suites that look for what nobody has seen yet. */
export function freshSeed(): number {
  return Date.now() % 1_000_000_000;
}
