/** The built-in catalogue with the firm's own laid over it → entries and benchmarks. */
import { join } from 'node:path';

import type { SourceFolder } from '../source/read-folder.ts';
import { readFiles } from '../source/read-files.ts';
import { layLibrary, readBuiltIn, type LoadedCatalogue } from './read-catalogue.ts';

/** The built-in catalogue's folder, beside `src` in a checkout and beside `dist` in the package. */
export const BUILT_IN_CATALOGUE = join(import.meta.dirname, '../../catalogue');

/** Loads the built-in catalogue, and lays the library beside the engagement over it. */
export async function loadCatalogue({
  library,
}: Pick<SourceFolder, 'library'>): Promise<LoadedCatalogue> {
  const { files } = await readFiles(BUILT_IN_CATALOGUE);
  return layLibrary(readBuiltIn(files), library ?? new Map());
}
