/** The catalogue: what an engagement's checks and findings may be made from. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { BenchmarkData, EntryData } from '../schema/catalogue.ts';

/** An entry, ours or the firm's. */
export interface CatalogueEntry extends Omit<EntryData, 'references'> {
  /** As shown: `CIS GKE 1.9.0 4.3.2`. */
  readonly references: readonly string[];
  /** Where the firm wrote it; absent on ours. */
  readonly place?: Place;
}

/** Entries and benchmarks by id: the firm's first, then ours, each in the order written. */
export interface Catalogue {
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  readonly benchmarks: ReadonlyMap<string, BenchmarkData>;
}

/** A catalogue that holds nothing. */
export const NO_CATALOGUE: Catalogue = { entries: new Map(), benchmarks: new Map() };
