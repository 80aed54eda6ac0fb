/** A new file → the engagement's folder, once it is known to be right there; nothing of anybody's is overwritten. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { checkFolder, type CheckScope } from '../check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { NewFile } from './new-file.ts';

/**
 * Lists the errors that the file would bring into the engagement.
 *
 * Those that are there without it are none of its own.
 */
export function findNewErrors(
  file: NewFile,
  folder: SourceFolder,
  scope: CheckScope,
): readonly Diagnostic[] {
  const known = new Set(errorsOf(folder, scope).map(nameOf));
  const files = new Map(folder.files).set(file.path, new TextEncoder().encode(file.text));
  return errorsOf({ ...folder, files }, scope).filter((error) => !known.has(nameOf(error)));
}

/**
 * Writes the file.
 *
 * @throws UsageError when there is one of that name which it does not replace
 */
export async function writeNewFile(root: string, { path, text, replaces }: NewFile): Promise<void> {
  const full = join(root, path);
  await mkdir(dirname(full), { recursive: true });
  if (replaces) {
    await writeFile(`${full}~`, text);
    await rename(`${full}~`, full);
    return;
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
