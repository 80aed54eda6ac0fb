/** Files of a catalogue in memory → entries and benchmarks, with a diagnostic for everything unknown or broken. */
import type * as z from 'zod';

import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import {
  benchmarkSchema,
  benchmarksSchema,
  catalogueSchema,
  entrySchema,
  type BenchmarkData,
  type EntryData,
} from '../schema/catalogue.ts';
import { decodeSource } from '../source/decode.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { parseTree, type ParseTree } from '../source/parsers.ts';
import type { Locate } from '../source/place-map.ts';
import { isMap } from '../source/read-draft.ts';
import { validate } from '../source/validate.ts';
import type { Catalogue } from './catalogue.ts';
import { makeCatalogue, type WrittenEntry } from './make-catalogue.ts';

/** Bytes by path. */
export type CatalogueFiles = ReadonlyMap<string, Uint8Array>;

/** A catalogue ready for use, and what is wrong with the firm's part of it. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Entries and benchmarks before references are spelt. */
export interface WrittenCatalogue {
  readonly entries: readonly EntryData[];
  readonly benchmarks: readonly BenchmarkData[];
}

/**
 * Reads constat's own catalogue.
 *
 * @throws Error when it breaks its schema, which is a defect of constat
 */
export function readBuiltIn(files: CatalogueFiles, parse: ParseTree = parseTree): WrittenCatalogue {
  const read = (path: string): unknown => parse(new TextDecoder().decode(files.get(path)));
  const lists = [...files.keys()].filter((path) => path !== BENCHMARKS);
  return {
    entries: lists.flatMap((path) => catalogueSchema.parse(read(path))),
    benchmarks: benchmarksSchema.parse(read(BENCHMARKS)),
  };
}

/**
 * Lays the firm's libraries over the built-in catalogue, one over the other in their order: keys of entries by id,
 * benchmarks whole.
 */
export function layLibrary(builtIn: WrittenCatalogue, library: CatalogueFiles): LoadedCatalogue {
  const diagnostics: Diagnostic[] = [];
  const known = new Map(builtIn.entries.map((entry) => [entry.id, entry]));
  const entries = new Map<string, WrittenEntry>();
  const benchmarks = new Map<string, WrittenBenchmark>();
  for (const files of groupLayers(library)) {
    const layer = readLayer(files, known, diagnostics);
    for (const [id, entry] of layer.entries) {
      known.set(id, entry.data);
      entries.set(id, entry);
    }
    for (const [id, benchmark] of layer.benchmarks) benchmarks.set(id, benchmark);
  }
  const made = makeCatalogue(builtIn, {
    entries: [...entries.values()],
    benchmarks: [...benchmarks.values()].map(({ data }) => data),
  });
  return { ...made, diagnostics: [...diagnostics, ...made.diagnostics] };
}

interface WrittenBenchmark {
  readonly data: BenchmarkData;
  readonly place: Place;
}

/** What stands before the name of a library's file: `../library/`, `../node_modules/<name>/library/`. */
const LAYER = /^\.\.\/(?:.*?\/)?library\//;

function groupLayers(library: CatalogueFiles): Iterable<CatalogueFiles> {
  const layers = new Map<string, Map<string, Uint8Array>>();
  for (const [file, bytes] of library) {
    const [name = ''] = LAYER.exec(file) ?? [];
    const layer = layers.get(name) ?? new Map<string, Uint8Array>();
    layers.set(name, layer.set(file, bytes));
  }
  return layers.values();
}

/** Reads one library; an entry that is known below it is completed by what it has there. */
function readLayer(
  files: CatalogueFiles,
  known: ReadonlyMap<string, EntryData>,
  diagnostics: Diagnostic[],
): { entries: Map<string, WrittenEntry>; benchmarks: Map<string, WrittenBenchmark> } {
  const entries = new Map<string, WrittenEntry>();
  const benchmarks = new Map<string, WrittenBenchmark>();
  for (const [file, bytes] of files) {
    for (const item of readItems(file, bytes, diagnostics)) {
      if (file.endsWith(`/${BENCHMARKS}`)) {
        const data = check('benchmark', benchmarkSchema, item, diagnostics);
        if (data) add(benchmarks, data.id, { data, place: item.locate(['id']) }, diagnostics);
        continue;
      }
      const { id } = isMap(item.data) ? item.data : {};
      const below = typeof id === 'string' ? known.get(id) : undefined;
      const whole = isMap(item.data) && below ? { ...below, ...item.data } : item.data;
      const data = check('catalogue', entrySchema, { ...item, data: whole }, diagnostics);
      if (!data) continue;
      const { locate } = item;
      add(entries, data.id, { data, locate, place: locate(['id']) }, diagnostics);
    }
  }
  return { entries, benchmarks };
}

/** The file of a catalogue that holds benchmarks; every other one holds entries. */
const BENCHMARKS = 'benchmarks.yaml';

interface Item {
  readonly data: unknown;
  readonly locate: Locate;
}

/** Reads the items of one file of the library, a list. */
function readItems(file: string, bytes: Uint8Array, diagnostics: Diagnostic[]): Item[] {
  const start = { file, line: 1, column: 1 };
  const name = file.replace(LAYER, '');
  if (!/^[^/]+\.yaml$/.test(name)) {
    diagnostics.push(refuse(name, start));
    return [];
  }
  const text = decodeSource(file, bytes);
  if (typeof text !== 'string') {
    diagnostics.push(text);
    return [];
  }
  const { data, locate, diagnostics: broken } = parseYaml(file, text);
  diagnostics.push(...broken);
  if (broken.length > 0) return [];
  if (!Array.isArray(data)) {
    const message = 'Unexpected value, expected a list';
    diagnostics.push({ rule: 'yaml/shape', severity: 'error', message, ...start });
    return [];
  }
  return data.map((item: unknown, index) => ({
    data: item,
    locate: (path, part) => locate([index, ...path], part),
  }));
}

/** Says that the library has no place for a file; one that explains the others is only a warning. */
function refuse(name: string, start: Place): Diagnostic {
  const isFolder = name.includes('/');
  const isReadme = /^README\.md$/i.test(name);
  const expected = 'lists of entries in .yaml files, and benchmarks.yaml';
  return {
    rule: isFolder ? 'source/unknown-folder' : 'source/unknown-file',
    severity: isReadme ? 'warning' : 'error',
    message: isFolder
      ? `Unexpected folder ${name.split('/', 1)[0] ?? ''} in the library, expected ${expected}`
      : `Unexpected file ${name} in the library, expected ${expected}`,
    ...start,
  };
}

function check<Schema extends z.ZodType>(
  concept: string,
  schema: Schema,
  item: Item,
  diagnostics: Diagnostic[],
): z.output<Schema> | undefined {
  const checked = validate(schema, { concept, ...item });
  diagnostics.push(...checked.diagnostics);
  return checked.data;
}

/** Adds a thing under its id, or says that another one has it. */
function add<Thing extends { readonly place: Place }>(
  things: Map<string, Thing>,
  id: string,
  thing: Thing,
  diagnostics: Diagnostic[],
): void {
  const first = things.get(id);
  if (!first) {
    things.set(id, thing);
    return;
  }
  const { file, line } = first.place;
  diagnostics.push({
    rule: 'id/duplicate',
    severity: 'error',
    message: `Unexpected second "${id}", expected each id of the library once: the first is at ${file.replace(/^\.\.\//, '')}:${line}`,
    ...thing.place,
  });
}
