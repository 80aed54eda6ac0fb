/** A machine → a command that starts a browser with no network to reach, and as nobody where root asks. */
import { access, constants } from 'node:fs/promises';
import type { Host } from './host.ts';
import { runProgram } from './run-program.ts';
import { pathsOnPath } from './system-browsers.ts';

/** The user and group `nobody` on Linux. */
export const NOBODY = 65_534;

/** A program and its first arguments; the browser's path and flags follow. */
export type Jail = {
  readonly program: string;
  readonly args: readonly string[];
  /** The user that the browser becomes, when it is not the one who starts it. */
  readonly user: number | undefined;
};

/**
 * The jail of this machine, or undefined where there is none: another system than Linux, tools that
 * are missing, a container that forbids namespaces. It is tried on a program that does nothing.
 */
export async function probeJail(
  host: Host,
  environment: Readonly<Record<string, string>>,
): Promise<Jail | undefined> {
  if (host.platform !== 'linux') return undefined;
  const unshare = await firstThatRuns(pathsOnPath(host, ['unshare']));
  if (unshare === undefined) return undefined;
  const jail = host.root ? await jailOfRoot(host, unshare) : jailOfUser(unshare);
  if (jail === undefined) return undefined;
  const trial = [...jail.args, unshare, '--version'];
  const { code } = await runProgram(jail.program, trial, { environment, timeout: 15_000 });
  return code === 0 ? jail : undefined;
}

// Chromium refuses its own sandbox to root: as nobody it has one.
async function jailOfRoot(host: Host, unshare: string): Promise<Jail | undefined> {
  const setpriv = await firstThatRuns(pathsOnPath(host, ['setpriv']));
  if (setpriv === undefined) return undefined;
  const nobody = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return { program: unshare, args: ['--net', '--', setpriv, ...nobody, '--'], user: NOBODY };
}

function jailOfUser(unshare: string): Jail {
  const args = ['--user', '--net', '--map-current-user', '--'];
  return { program: unshare, args, user: undefined };
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}
