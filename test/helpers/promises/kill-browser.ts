/** A build that prints, in a process of its own → its browser ended from outside, as a machine short of memory ends it. */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { spawnConstat, type Ran } from '../../commands/command-line.ts';
import { buildOf, type Bench } from './built-twice.ts';

/** What is ended, and how long after it is there, or after it opened what it is to print. */
export interface BrowserKill {
  readonly process: 'browser' | 'renderer';
  readonly after: 'start' | 'opening';
  readonly milliseconds: number;
}

/** The ids of the processes of a browser whose profile lies in `temporary`, by what they are. */
export async function listBrowser(
  temporary: string,
  wanted: BrowserKill['process'] | 'any',
): Promise<number[]> {
  const found = await listProcesses();
  const own = new Set<number>();
  const take = ({ id, parent, line }: Listed): void => {
    if (line.includes(`${temporary}/constat-browser-`) || own.has(parent)) own.add(id);
  };
  // Parents stand before their children but where the system began to count again: twice is enough.
  for (const one of [...found, ...found]) take(one);
  const isRenderer = ({ line }: Listed): boolean => line.includes('--type=renderer');
  return found
    .filter(({ id }) => own.has(id))
    .filter((one) => wanted === 'any' || isRenderer(one) === (wanted === 'renderer'))
    .map(({ id }) => id);
}

interface Listed {
  readonly id: number;
  readonly parent: number;
  readonly line: string;
}

async function listProcesses(): Promise<Listed[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return Promise.all(
    ids.map(async (id) => {
      const [line, stat] = await Promise.all(
        ['cmdline', 'stat'].map((file) =>
          readFile(`/proc/${String(id)}/${file}`, 'utf8').catch(() => ''),
        ),
      );
      const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(stat ?? '')?.[1]);
      return { id, parent, line: line ?? '' };
    }),
  );
}

/** Builds a target with `temporary` as the system's folder for what does not last, and ends its browser. */
export async function buildWithoutLuck(
  { folder, out }: Bench,
  target: string,
  { temporary, kill }: { readonly temporary: string; readonly kill: BrowserKill },
): Promise<Ran & { readonly killed: boolean }> {
  const { ended } = spawnConstat(buildOf(target, out), {
    folder,
    environment: { TMPDIR: temporary },
  });
  const state = { isOver: false };
  const end = ended.finally(() => {
    state.isOver = true;
  });
  // It starts with an empty page, and gives each document one of its own.
  const [awaited, least] =
    kill.after === 'opening' ? (['renderer', 2] as const) : ([kill.process, 1] as const);
  while (!state.isOver && (await listBrowser(temporary, awaited)).length < least) await wait(5);
  await wait(kill.milliseconds);
  const ids = await listBrowser(temporary, kill.process);
  const killed = ids.filter(killOne);
  return { ...(await end), killed: killed.length > 0 };
}

/** Ends one; false where it ended by itself. */
function killOne(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}
