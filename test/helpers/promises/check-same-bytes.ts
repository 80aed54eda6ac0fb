/** An engagement, built in two places that differ in all that must not matter → the same bytes in every target. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { ExecutionContext } from 'ava';

import { startConstat } from '../../commands/command-line.ts';
import { readTree, temporaryFolder } from '../temporary.ts';

/** A place and a moment to build in. */
export interface Circumstances {
  readonly prefix: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Moves the clock of a process by so many days, before anything of it runs. */
export function shiftDays(days: number): string {
  const shift = `const by=${String(days * 86_400_000)};const now=Date.now;const Own=Date;Date.now=()=>now()+by;globalThis.Date=new Proxy(Own,{construct:(T,a)=>a.length?new T(...a):new T(now()+by),apply:()=>new Own(now()+by).toString()});`;
  return `--import=data:text/javascript,${encodeURIComponent(shift)}`;
}

/** Places that differ in folder, zone, language, user and day. */
export const ELSEWHERE: readonly Circumstances[] = [
  {
    prefix: 'constat-a-',
    environment: { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C', USER: 'one' },
  },
  {
    prefix: 'constat deuxième été ',
    environment: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      USER: 'deux',
      LOGNAME: 'deux',
      NODE_OPTIONS: shiftDays(400),
    },
  },
];

/** Builds in each of the places, one after the other or all at once, and compares every file. */
export async function checkSameBytes(
  t: ExecutionContext,
  write: (folder: string) => Promise<void>,
  { targets = [], atOnce }: { readonly targets?: readonly string[]; readonly atOnce: boolean },
): Promise<void> {
  const only = targets.length > 0 ? ['--only', targets.join()] : [];
  const buildIn = async ({ prefix, environment }: Circumstances): Promise<object> => {
    const folder = await temporaryFolder(t, prefix);
    await write(join(folder, 'findings'));
    const args = ['build', 'findings', '--quiet', ...only];
    const home = join(folder, 'home');
    const { status, err } = await startConstat(args, {
      folder,
      environment: { ...environment, HOME: home, XDG_CACHE_HOME: undefined },
    });
    t.is(status, 0, err);
    return digestTree(await readTree(join(folder, 'output')));
  };
  const trees: object[] = [];
  if (atOnce) trees.push(...(await Promise.all(ELSEWHERE.map(buildIn))));
  else for (const one of ELSEWHERE) trees.push(await buildIn(one));
  const [first = {}] = trees;
  t.true(Object.keys(first).length > 1);
  for (const other of trees) t.deepEqual(other, first);
}

function digestTree(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      createHash('sha256').update(bytes, 'latin1').digest('hex'),
    ]),
  );
}
