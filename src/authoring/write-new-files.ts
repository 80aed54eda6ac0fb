/** New files → the engagement's folder, once they are known to be right there; nothing of anybody's is overwritten. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { checkFolder, type CheckScope } from '../check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { NewFile } from './new-file.ts';

/** Gives the folder as it would be with the files in it. */
export function withNewFiles(folder: SourceFolder, files: readonly NewFile[]): SourceFolder {
  const all = new Map(folder.files);
  for (const { path, text } of files) {
    if (text === undefined) all.delete(path);
    else all.set(path, new TextEncoder().encode(text));
  }
  return { ...folder, files: all };
}

/**
 * Lists the errors that the files would bring into the engagement.
 *
 * Those that are there without them are none of their own.
 */
export function findNewErrors(
  files: readonly NewFile[],
  folder: SourceFolder,
  scope: CheckScope,
): readonly Diagnostic[] {
  const known = new Set(errorsOf(folder, scope).map(nameOf));
  return errorsOf(withNewFiles(folder, files), scope).filter((error) => !known.has(nameOf(error)));
}

/**
 * Writes the files in order, each whole or not at all.
 *
 * @param root the engagement's folder
 * @throws UsageError when there is one of a name which it does not replace
 */
export async function writeNewFiles(root: string, files: readonly NewFile[]): Promise<void> {
  for (const file of files) await writeOne(root, file);
}

async function writeOne(root: string, { path, text, replaces }: NewFile): Promise<void> {
  const full = join(root, path);
  if (text === undefined) return rm(full);
  await mkdir(dirname(full), { recursive: true });
  if (replaces) {
    // A name that no source has, should the machine stop here.
    await writeFile(`${full}~`, text);
    return rename(`${full}~`, full);
  }
  await writeFile(full, text, { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`There is ${path} already: give another title, or edit it`);
  });
}

function errorsOf(folder: SourceFolder, scope: CheckScope): Diagnostic[] {
  return checkFolder(folder, scope).diagnostics.filter(({ severity }) => severity === 'error');
}

function nameOf({ file, rule, message }: Diagnostic): string {
  return `${file} ${rule} ${message}`;
}
