/** A browser's path → its version, or nothing when it is no browser that runs. */
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { childEnvironment } from './child-environment.ts';
import type { Host } from './host.ts';
import { runProgram } from './run-program.ts';

/** The first version of Chromium that prints margin boxes of `@page` (MDN browser-compat-data). */
export const OLDEST_BROWSER = 131;

const VERSION = /\b(\d+)\.\d+\.\d+\.\d+\b/;

/** The version of four numbers that an executable tells, or undefined. */
export async function readVersion(
  executable: string,
  host: Host,
  own: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  if (host.platform === 'win32') return versionBeside(executable);
  const environment = childEnvironment(host, host.temporary, own);
  const { code, output } = await runProgram(executable, ['--version'], {
    environment,
    timeout: 15_000,
  });
  return code === 0 ? VERSION.exec(output)?.[0] : undefined;
}

/** Whether a version of four numbers is recent enough to print a report. */
export function isRecentEnough(version: string): boolean {
  return Number(version.split('.')[0]) >= OLDEST_BROWSER;
}

// On Windows `chrome.exe --version` opens a window; the version is the name of a folder beside it.
async function versionBeside(executable: string): Promise<string | undefined> {
  const names = await readdir(dirname(executable)).catch(() => []);
  const versions = names.filter((name) => VERSION.exec(name)?.[0] === name);
  return versions.sort((a, b) => parseInt(a, 10) - parseInt(b, 10)).at(-1);
}
