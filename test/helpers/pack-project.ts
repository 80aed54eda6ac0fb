/** Compiles and packs the project, as npm publishes it, for tests. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { ROOT } from './report.ts';

/** What npm says that it packed. */
export interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The environment of commands that a test of the package types: npm says errors alone. */
export const QUIET = { ...process.env, npm_config_loglevel: 'error' };

/** Compiles and packs the project into a folder. */
export async function packProject(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--pack-destination', folder];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, env: QUIET });
  const start = stdout.indexOf('[\n');
  const said = JSON.parse(stdout.slice(start < 0 ? stdout.indexOf('{') : start)) as
    | readonly Packed[]
    | Readonly<Record<string, Packed>>;
  const [packed] = Object.values(said);
  if (!packed) throw new Error(stdout);
  return packed;
}
