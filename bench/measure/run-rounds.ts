/**
 * Contestants → their measures, round by round: in each round every one runs once, so that what is compared ran within
 * the same minutes; who begins changes from round to round, so that nobody always follows the same one.
 */
import type { Measured } from './measured.ts';

/** One who is measured. */
export interface Contestant {
  readonly id: string;
  /** Makes all ready; not measured. */
  readonly prepare?: () => Promise<void>;
  readonly run: () => Promise<Measured>;
}

/** The measures by contestant, in the order of the rounds, and why some have none. */
export interface Rounds {
  readonly measured: ReadonlyMap<string, readonly Measured[]>;
  readonly failed: ReadonlyMap<string, string>;
}

/** Runs the rounds; one that fails is out from then on and has no measures. */
export async function runRounds(
  contestants: readonly Contestant[],
  rounds: number,
  say: (line: string) => void,
): Promise<Rounds> {
  const measured = new Map<string, Measured[]>(contestants.map(({ id }) => [id, []]));
  const failed = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { id, prepare, run } of rotate(contestants, round)) {
      if (failed.has(id)) continue;
      try {
        await prepare?.();
        // What a command printed names folders of this machine: it is no measure.
        const { wall, cpu, memory } = await run();
        const one = { wall, cpu, ...(memory === undefined ? {} : { memory }) };
        measured.get(id)?.push(one);
        say(
          `round ${round + 1}/${rounds}  ${id}  ${one.wall.toFixed(2)} s, CPU ${one.cpu.toFixed(2)} s`,
        );
      } catch (error) {
        failed.set(id, error instanceof Error ? error.message : String(error));
        measured.delete(id);
        say(`round ${round + 1}/${rounds}  ${id}  FAILED: ${failed.get(id) ?? ''}`);
      }
    }
  }
  return { measured, failed };
}

/** The same in another order: the first of this round is the second of the next. */
export function rotate<T>(list: readonly T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
