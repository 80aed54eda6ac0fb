/** Bytes by path → files of a new folder, written as its disk likes it. */
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A file to write; its path is below the folder. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files in a row, after which others go on. */
const BLOCK = 32;

/** Milliseconds that the quickest file of a block takes at most where a disk answers at once. */
const QUICK = 1;

/**
 * Writes files: one after the other on a quick disk, where handing each to another thread takes longer than writing it,
 * and a block at once on a slow one, as one across a network is.
 *
 * @throws what the first file failed with; nothing is written any more then
 */
export async function writeFiles(
  folder: string,
  files: readonly FileToWrite[],
  quick = QUICK,
): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  let isQuick = quick > 0;
  for (let at = 0; at < files.length; at += BLOCK) {
    const block = files.slice(at, at + BLOCK);
    if (isQuick) {
      isQuick = writeInTurn(folder, block) < quick;
      await nextTurn();
    } else await writeAtOnce(folder, block);
  }
}

/** Gives the milliseconds that the quickest took: the others may have been large, or have waited for the collector. */
function writeInTurn(folder: string, files: readonly FileToWrite[]): number {
  const times = files.map(({ path, bytes }) => {
    const start = performance.now();
    writeFileSync(join(folder, path), bytes);
    return performance.now() - start;
  });
  return Math.min(...times);
}

async function writeAtOnce(folder: string, files: readonly FileToWrite[]): Promise<void> {
  const writes = files.map(({ path, bytes }) => writeFile(join(folder, path), bytes));
  // The folder is cleared once a failure is told: nobody may still write into it.
  const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
