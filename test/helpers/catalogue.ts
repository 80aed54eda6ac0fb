/** The built-in catalogue, and libraries in memory, for tests. */
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { BUILT_IN_CATALOGUE, loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import {
  layLibrary,
  readBuiltIn,
  type CatalogueFiles,
  type LoadedCatalogue,
} from '../../src/catalogue/read-catalogue.ts';
import { readFiles } from '../../src/source/read-files.ts';

/** The catalogue that constat ships. */
export async function builtInCatalogue(): Promise<Catalogue> {
  return (await loadCatalogue({})).catalogue;
}

/** Writes a library in memory: texts by name. */
export function libraryOf(texts: Readonly<Record<string, string>>): CatalogueFiles {
  const pairs = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [
    `../library/${name}`,
    new TextEncoder().encode(text),
  ]);
  return new Map(pairs);
}

/** Lays a library over the catalogue that constat ships. */
export async function withLibrary(
  texts: Readonly<Record<string, string>>,
): Promise<LoadedCatalogue> {
  const { files } = await readFiles(BUILT_IN_CATALOGUE);
  return layLibrary(readBuiltIn(files), libraryOf(texts));
}
