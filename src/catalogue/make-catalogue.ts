/** Entries and benchmarks, ours and the firm's → one catalogue, its references spelt as they are shown. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { BenchmarkData, EntryData } from '../schema/catalogue.ts';
import type { Locate } from '../source/place-map.ts';
import { suggest } from '../source/validate.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/** An entry of the firm's, with its places. */
export interface WrittenEntry {
  readonly data: EntryData;
  readonly locate: Locate;
  readonly place: Place;
}

/** What a catalogue is made of. */
interface Parts<Entry> {
  readonly entries: readonly Entry[];
  readonly benchmarks: readonly BenchmarkData[];
}

/** Puts both together, the firm's first; a reference or an id that leads nowhere is said at its place. */
export function makeCatalogue(
  ours: Parts<EntryData>,
  own: Parts<WrittenEntry>,
): { catalogue: Catalogue; diagnostics: Diagnostic[] } {
  const benchmarks = new Map([...ours.benchmarks, ...own.benchmarks].map((one) => [one.id, one]));
  const replaced = new Set(own.entries.map(({ data }) => data.id));
  const spell = (data: EntryData, place?: Place): [string, CatalogueEntry] => {
    const references = data.references.map((one) => spellReference(one, benchmarks));
    return [data.id, { ...data, references, ...(place ? { place } : {}) }];
  };
  const entries = new Map([
    ...own.entries.map(({ data, place }) => spell(data, place)),
    ...ours.entries.filter(({ id }) => !replaced.has(id)).map((data) => spell(data)),
  ]);
  const diagnostics = own.entries.flatMap((entry) => [
    ...unknownBenchmarks(entry, [...benchmarks.keys()]),
    ...unknownEntries(entry, [...entries.keys()]),
  ]);
  return { catalogue: { entries, benchmarks }, diagnostics };
}

/** Writes `CIS GKE 1.9.0 4.3.2` for `cis-gke:4.3.2`; an address, or what points nowhere, stays as it is. */
export function spellReference(
  reference: string,
  benchmarks: ReadonlyMap<string, BenchmarkData>,
): string {
  const [, id = '', place = ''] = /^([^:]*):(.*)$/.exec(reference) ?? [];
  const benchmark = benchmarks.get(id);
  if (!benchmark) return reference;
  const { name, version } = benchmark;
  return [name, version, place.trim()].filter((part) => part !== undefined).join(' ');
}

function unknownBenchmarks({ data, locate }: WrittenEntry, known: readonly string[]): Diagnostic[] {
  return data.references.flatMap((reference, index): Diagnostic[] => {
    const [id = ''] = reference.split(':', 1);
    if (/^https?:\/\//.test(reference) || known.includes(id)) return [];
    const message = `Unexpected benchmark "${id}", expected one of ${known.join(', ')}`;
    const hint = 'Declare it in library/benchmarks.yaml';
    const place = locate(['references', index]);
    return [{ rule: 'catalogue/references', severity: 'error', message, hint, ...place }];
  });
}

function unknownEntries({ data, locate }: WrittenEntry, known: readonly string[]): Diagnostic[] {
  return (data.supersedes ?? []).flatMap((id, index): Diagnostic[] => {
    if (known.includes(id)) return [];
    const message = `Unexpected entry "${id}", expected the id of an entry of the catalogue`;
    const place = locate(['supersedes', index]);
    const rule = 'catalogue/supersedes';
    return [{ rule, severity: 'error', message, ...place, ...suggest(id, known) }];
  });
}
