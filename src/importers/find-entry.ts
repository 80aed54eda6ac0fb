/** A row's names → the entry of the catalogue that is about it. */
import type { Catalogue, CatalogueEntry } from '../catalogue/catalogue.ts';
import { findByScannerId } from '../catalogue/find-by-scanner-id.ts';
import type { ScanRow } from './importer.ts';

/**
 * Finds it by what the scanner calls the check, then by its other names, then by a reference that is spelt as one of them.
 *
 * @param tool the scanner as the catalogue names it
 */
export function findEntry(
  { check, names = [] }: Pick<ScanRow, 'check' | 'names'>,
  tool: string,
  catalogue: Catalogue,
): CatalogueEntry | undefined {
  for (const name of [check, ...names]) {
    const found = findByScannerId(catalogue, tool, name);
    if (found) return found;
  }
  const cited = new Set(names);
  return [...catalogue.entries.values()].find(({ references }) =>
    references.some((reference) => cited.has(reference)),
  );
}
