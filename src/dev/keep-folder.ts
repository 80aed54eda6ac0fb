/** An engagement's folder that changes → its files in memory, where whatever did not change stays the very same bytes. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readFolder, type SourceFolder } from '../source/read-folder.ts';

/** A folder that is read again and again. */
export interface KeptFolder {
  /**
   * Reads what changed.
   *
   * @param changed paths in the engagement of files that were written to; absent: anything may have happened
   */
  read(changed?: readonly string[]): Promise<SourceFolder>;
}

/** Opens a folder, whose path must be free of links; where it is gone for a while, it is empty. */
export function keepFolder(root: string, label: string): KeptFolder {
  let last: SourceFolder | undefined;
  return {
    async read(changed) {
      const known = last && changed && (await readChanged(root, last, changed));
      last = known ?? keepBytes(await readWhole(root, label), last);
      return last;
    },
  };
}

/** Reads files that are known already; undefined where one is no plain file any more. */
async function readChanged(
  root: string,
  last: SourceFolder,
  changed: readonly string[],
): Promise<SourceFolder | undefined> {
  const files = new Map(last.files);
  for (const path of changed) {
    const before = files.get(path);
    const full = join(root, path);
    const isPlain = before && (await lstat(full).catch(() => undefined))?.isFile();
    const bytes = isPlain ? await readFile(full).catch(() => undefined) : undefined;
    if (!before || !bytes) return undefined;
    if (!bytes.equals(before)) files.set(path, bytes);
  }
  return { ...last, files };
}

/** Files may go while they are listed, when branches are changed: then all is listed once more. */
async function readWhole(root: string, label: string): Promise<SourceFolder> {
  try {
    return await readFolder(root, label);
  } catch {
    const gone = { label, files: new Map<string, Uint8Array>(), diagnostics: [] };
    return readFolder(root, label).catch(() => gone);
  }
}

function keepBytes(folder: SourceFolder, last: SourceFolder | undefined): SourceFolder {
  const keep = (
    files: ReadonlyMap<string, Uint8Array>,
    before: ReadonlyMap<string, Uint8Array> | undefined,
  ): ReadonlyMap<string, Uint8Array> =>
    new Map(
      [...files].map(([path, bytes]) => {
        const known = before?.get(path);
        return [path, known && Buffer.compare(known, bytes) === 0 ? known : bytes];
      }),
    );
  const { library } = folder;
  return {
    ...folder,
    files: keep(folder.files, last?.files),
    ...(library ? { library: keep(library, last?.library) } : {}),
  };
}
