/** A repository's files → the disk: all that are not there yet, or none. */
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

import type { ScaffoldedFile } from './scaffolded-file.ts';

/** Paths in the repository. */
export interface WrittenRepository {
  readonly written: readonly string[];
  /** Files that were there before and stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Writes the files; one that is there is never touched.
 *
 * When one cannot be written, those before it go again, with the folders made for them, and the error is thrown.
 *
 * @param root absolute; made when it is missing
 */
export async function writeRepository(
  root: string,
  files: readonly ScaffoldedFile[],
): Promise<WrittenRepository> {
  const written: string[] = [];
  const kept: string[] = [];
  const folders: string[] = [];
  try {
    for (const { path, text } of files) {
      const full = join(root, path);
      folders.push(...(await makeFolder(dirname(full))));
      if (await writeNew(full, text)) written.push(path);
      else kept.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(join(root, path), { force: true });
    // Somebody may have put a file there meanwhile: then the folder stays.
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
  return { written, kept };
}

/** Makes a folder with those above it; gives the ones that are new, the highest first. */
async function makeFolder(folder: string): Promise<string[]> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return [];
  const below = relative(first, folder).split(sep).filter(Boolean);
  return [first, ...below.map((_, index) => join(first, ...below.slice(0, index + 1)))];
}

/** False where a file of that name is there already. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      if ((await stat(path)).isFile()) return false;
    } else {
      await rm(path, { force: true }).catch(() => undefined);
    }
    throw error;
  }
}
