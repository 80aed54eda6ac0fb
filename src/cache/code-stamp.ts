/** constat's own code and the libraries below it → a stamp that is another whenever they may make something else. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { versions } from 'node:process';

import { VERSION } from '../version.ts';

/** The folder that holds the code: `src` in a checkout, `dist` in the package. */
const CODE = join(import.meta.dirname, '..');

/**
 * Stamps the code: its version, the size and time of each of its files, what npm installed beside it, and the engine's
 * tables of Unicode. Libraries may be others under the same version of ours.
 */
export async function stampCode(): Promise<string> {
  const hash = createHash('sha256').update(
    `${VERSION} ${versions.v8} ${String(versions.unicode)}\n`,
  );
  // A thousand questions of a few microseconds: asked through threads, they take five times as long.
  const names = readdirSync(CODE, { encoding: 'utf8', recursive: true });
  for (const name of names.sort()) {
    const { size, mtimeMs } = statSync(join(CODE, name));
    hash.update(`${name} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.update(await readInstalled(dirname(CODE))).digest('hex');
}

/** What npm says of the nearest `node_modules` above; empty where another tool installed. */
async function readInstalled(folder: string): Promise<string> {
  const found = await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8').catch(
    () => undefined,
  );
  if (found !== undefined) return found;
  const above = dirname(folder);
  return above === folder ? '' : readInstalled(above);
}
