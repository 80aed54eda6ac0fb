/** A build in a process of its own → killed at some moment of it. */
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { spawnConstat } from '../../commands/command-line.ts';
import type { Seeded } from '../seeded.ts';
import { buildOf, type Bench } from './built-twice.ts';

/** When to kill: some time after it began, or after it began to write. */
export interface Moment {
  readonly after: 'start' | 'first write';
  readonly milliseconds: number;
}

/** Picks a moment of a build that takes so long; every other one is while it writes, which is short. */
export function pickMoment(random: Seeded, length: number): Moment {
  return random.number(0, 1) === 0
    ? { after: 'start', milliseconds: random.number(0, Math.ceil(length)) }
    : { after: 'first write', milliseconds: random.number(0, 60) };
}

/** Builds a target and kills the process; true when it was killed before it ended by itself. */
export async function interruptBuild(
  { folder, out }: Bench,
  target: string,
  { after, milliseconds }: Moment,
): Promise<boolean> {
  await mkdir(out, { recursive: true });
  const stop = new AbortController();
  const watcher = watch(out, { signal: stop.signal });
  const written = once(watcher, 'change', { signal: stop.signal }).catch(() => undefined);
  const { child, ended } = spawnConstat(buildOf(target, out), { folder });
  const end = ended.then((ran) => {
    stop.abort();
    return ran;
  });
  if (after === 'first write') await written;
  await Promise.race([wait(milliseconds), end]);
  child.kill('SIGKILL');
  return (await end).status === -1;
}
