/** Work within this process → how long it took, and what of the processor, with all that it started. */
import type { Measured } from './measured.ts';
import { watchProcesses } from './watch-processes.ts';

/** Runs it once; the memory of a process that did other things before says nothing, and is left out. */
export async function measureCall(run: () => Promise<unknown>): Promise<Measured> {
  const watch = watchProcesses();
  const before = process.cpuUsage();
  const start = performance.now();
  try {
    await run();
    const wall = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: watch.stop().cpu + (user + system) / 1e6 };
  } finally {
    watch.stop();
  }
}
