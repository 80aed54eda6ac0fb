/** Root's case: a command that starts a browser as nobody, in a network namespace with no network. */
import { access, constants } from 'node:fs/promises';
import type { Host } from './host.ts';
import { runProgram } from './run-program.ts';
import { pathsOnPath } from './system-browsers.ts';

/** The user and group `nobody` on Linux. */
export const NOBODY = 65_534;

/** A program and its first arguments; the browser's path and flags follow. */
export type Jail = { readonly program: string; readonly args: readonly string[] };

/**
 * The jail for a browser, or undefined where it cannot run: the tools are missing, the container
 * forbids namespaces, or nobody may not read the browser. It is tried on `--version`.
 */
export async function probeJail(
  host: Host,
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<Jail | undefined> {
  const unshare = await firstThatRuns(pathsOnPath(host, ['unshare']));
  const setpriv = await firstThatRuns(pathsOnPath(host, ['setpriv']));
  if (unshare === undefined || setpriv === undefined) return undefined;
  const user = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const args = ['--net', '--', setpriv, ...user, '--', executable];
  const { code } = await runProgram(unshare, [...args, '--version'], {
    environment,
    timeout: 15_000,
  });
  return code === 0 ? { program: unshare, args } : undefined;
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
