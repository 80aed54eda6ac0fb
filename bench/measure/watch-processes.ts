/**
 * What a process starts, and what that starts → the processor's time that they took and the memory that they held, from
 * Linux's own account in /proc. On another system nothing is seen, and both are zero.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** What was seen of the processes below this one. */
export interface Seen {
  /** Seconds of the processor, user and system, of all of them. */
  readonly cpu: number;
  /** The most that they held at once, in megabytes; pages that two share count twice. */
  readonly memory: number;
}

const TICKS = 100;
const EVERY = 40;

interface Process {
  readonly parent: number;
  readonly ticks: number;
  /** Ticks of those that it waited for. */
  readonly waited: number;
}

/**
 * Watches all that is started below this process from now on. The time is the greater of two accounts, each of which
 * can only miss something: what Linux adds up of children that were waited for, and what was last read of each process.
 */
export function watchProcesses(): { stop(): Seen } {
  const before = waitedTicks();
  const foreign = new Set(listProcesses());
  const ticks = new Map<number, number>();
  const peaks = new Map<number, number>();
  let most = 0;
  const look = (): void => {
    const alive = new Set<number>();
    const listed = listProcesses();
    // A number is free again when its process has ended.
    for (const id of [...foreign].filter((one) => !listed.includes(one))) foreign.delete(id);
    for (const id of listed) {
      if (foreign.has(id)) continue;
      const found = readProcess(id);
      if (!found) continue;
      alive.add(id);
      const { parent } = found;
      if (!ticks.has(id) && parent !== process.pid && !ticks.has(parent)) {
        // Of a parent that is not placed yet, the next look will tell.
        if (foreign.has(parent)) foreign.add(id);
        continue;
      }
      ticks.set(id, Math.max(ticks.get(id) ?? 0, found.ticks));
    }
    let held = 0;
    for (const id of ticks.keys()) {
      if (!alive.has(id)) continue;
      const { resident, peak } = readMemory(id);
      held += resident;
      peaks.set(id, Math.max(peaks.get(id) ?? 0, peak));
    }
    most = Math.max(most, held);
  };
  const timer = setInterval(look, EVERY);
  return {
    stop() {
      clearInterval(timer);
      const read = [...ticks.values()].reduce((sum, one) => sum + one, 0);
      const cpu = Math.max(read, waitedTicks() - before) / TICKS;
      return { cpu, memory: Math.max(most, ...peaks.values()) / 1000 };
    },
  };
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

function waitedTicks(): number {
  return readProcess(process.pid)?.waited ?? 0;
}

/** Fields 4 and 14 to 17 of proc(5); the name before them may hold anything. */
function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, waitedUser = 0, waitedSystem = 0] = [
      1, 11, 12, 13, 14,
    ].map((at) => fields[at]);
    return { parent, ticks: user + system, waited: waitedUser + waitedSystem };
  } catch {
    return undefined;
  }
}

/** Kilobytes. */
function readMemory(id: number): { resident: number; peak: number } {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const read = (key: string): number =>
      (Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1000;
    return { resident: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return { resident: 0, peak: 0 };
  }
}
