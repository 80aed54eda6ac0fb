/** A parsed YAML document → the place on disk of any key or value in it. */
import { isMap, isNode, isPair, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

import type { Place } from '../diagnostics/diagnostic.ts';
import { countLines } from './count-lines.ts';

/** A path of keys and indexes in a document. */
export type DataPath = readonly (string | number)[];

/** Finds the place of a path: of its value, or of its key. */
export type Locate = (path: DataPath, part?: 'key' | 'value') => Place;

/** Where a value begins and ends, in UTF-16 units of the text. */
type Range = readonly [start: number, end: number];

/** Where a value stands, and what is in it; plain data. */
export interface PlaceMap {
  /** Absent for a value that is not written. */
  readonly at?: Range;
  /** The keys of a map, in order. */
  readonly keys?: readonly (readonly [key: string, at: Range, value: PlaceMap])[];
  /** The items of a list. */
  readonly items?: readonly PlaceMap[];
}

/** Maps the places of a document's value; one that is no deeper than the stack. */
export function mapPlaces(value: unknown): PlaceMap {
  if (!isNode(value)) return {};
  const place: PlaceMap = value.range ? { at: rangeOf(value) } : {};
  if (isSeq(value)) return { ...place, items: value.items.map(mapPlaces) };
  if (!isMap(value)) return place;
  const keys = value.items.flatMap((item): (readonly [string, Range, PlaceMap])[] =>
    isPair(item) && isScalar(item.key)
      ? [[String(item.key.value), rangeOf(item.key), mapPlaces(item.value)]]
      : [],
  );
  return { ...place, keys };
}

function rangeOf({ range }: Node): Range {
  const [start, end] = range ?? [0, 0];
  return [start, end];
}

/** Makes a finder for one text; a path that is not there leads to the nearest map above it. */
export function createLocate(file: string, text: string, places: PlaceMap = {}): Locate {
  let lines: LineCounter | undefined;
  return (path, part = 'value') => {
    lines ??= countLines(text);
    const [start, end] = findRange(places, path, part);
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return {
      file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line),
      endColumn: Math.max(1, to.col),
    };
  };
}

function findRange(places: PlaceMap, path: DataPath, part: 'key' | 'value'): Range {
  let place = places;
  let found: Range = places.at ?? [0, 0];
  for (const [index, step] of path.entries()) {
    const next = enter(place, step);
    const isKey = index === path.length - 1 && part === 'key';
    const at = isKey ? (next?.key ?? next?.value.at) : (next?.value.at ?? next?.key);
    if (!next || !at) return found;
    found = at;
    place = next.value;
  }
  return found;
}

function enter(
  { keys, items }: PlaceMap,
  step: string | number,
): { readonly key?: Range; readonly value: PlaceMap } | undefined {
  const known = keys?.find(([key]) => key === String(step));
  if (known) return { key: known[1], value: known[2] };
  const value = items?.[Number(step)];
  return value && { value };
}
