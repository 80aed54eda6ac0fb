/** Medians, of measures and of ratios within a round. */
import type { Measured } from './measured.ts';

/** The median; of an even number of values the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The median of each measure by itself. */
export function medianMeasure(runs: readonly Measured[]): Measured {
  const memory = runs.flatMap((run) => run.memory ?? []);
  return {
    wall: median(runs.map(({ wall }) => wall)),
    cpu: median(runs.map(({ cpu }) => cpu)),
    ...(memory.length > 0 ? { memory: median(memory) } : {}),
  };
}

/** The median of a figure that each round gives by itself, such as a ratio of two of its runs. */
export function medianOfRounds(
  runs: readonly (readonly Measured[])[],
  figure: (round: readonly Measured[]) => number,
): number {
  const rounds = Math.min(...runs.map(({ length }) => length));
  return median(
    Array.from({ length: rounds }, (_, round) => figure(runs.flatMap((one) => one[round] ?? []))),
  );
}
