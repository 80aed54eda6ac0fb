/** The built-in catalogue with the firm's own laid over it → entries and benchmarks. */
import { join } from 'node:path';

import type { SourceFolder } from '../source/read-folder.ts';
import type { ParseTree } from '../source/parsers.ts';
import { readFiles } from '../source/read-files.ts';
import {
  layLibrary,
  readBuiltIn,
  type LoadedCatalogue,
  type WrittenCatalogue,
} from './read-catalogue.ts';

/** The built-in catalogue's folder, beside `src` in a checkout and beside `dist` in the package. */
export const BUILT_IN_CATALOGUE = join(import.meta.dirname, '../../catalogue');

const remembered = new Map<string, Promise<WrittenCatalogue>>();

/**
 * Loads the built-in catalogue, and lays the library beside the engagement over it.
 *
 * @param parse what parses the built-in one: it may remember what it parsed before
 */
export async function loadCatalogue(
  { library }: Pick<SourceFolder, 'library'>,
  parse?: ParseTree,
): Promise<LoadedCatalogue> {
  // Once a process: nothing changes ours while the command runs.
  const builtIn = remembered.get(BUILT_IN_CATALOGUE) ?? readFolder(BUILT_IN_CATALOGUE, parse);
  remembered.set(BUILT_IN_CATALOGUE, builtIn);
  return layLibrary(await builtIn, library ?? new Map());
}

async function readFolder(folder: string, parse?: ParseTree): Promise<WrittenCatalogue> {
  const { files } = await readFiles(folder);
  return readBuiltIn(files, parse);
}
