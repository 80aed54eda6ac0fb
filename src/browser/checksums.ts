/** A folder → the sha256 of each file in it, recorded beside them and compared later. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const RECORD = 'checksums.json';

/** Writes `checksums.json`: every file below the folder, by its path with `/`. */
export async function recordChecksums(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const sums: Record<string, string> = {};
  for (const path of paths) sums[path] = await sha256Of(join(folder, path));
  await writeFile(join(folder, RECORD), `${JSON.stringify(sums, undefined, 2)}\n`);
}

/** Whether every recorded file is there with the same bytes. */
export async function checksumsHold(folder: string): Promise<boolean> {
  try {
    const text = await readFile(join(folder, RECORD), 'utf8');
    const sums = Object.entries(JSON.parse(text) as Record<string, string>);
    for (const [path, sum] of sums) {
      if ((await sha256Of(join(folder, path))) !== sum) return false;
    }
    return sums.length > 0;
  } catch {
    return false;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
