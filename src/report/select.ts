/** Names typed by a user → the part of a report that they ask for. */
import type { Report } from './report.ts';

/** A part of a report, by the ids of what is in it, each list in the report's order. */
export interface Selection {
  /** What it is called, in the order typed: ids of findings, of incidents and of categories. */
  readonly names: readonly string[];
  readonly findings: readonly string[];
  readonly incidents: readonly string[];
  /** Categories that are in it as a whole. */
  readonly categories: readonly string[];
}

/**
 * Finds what the names stand for: ids and aliases of findings, ids of incidents, ids and codes of
 * categories, whatever their case. Names that stand for nothing are in `unknown`.
 */
export function select(
  { findings, incidents, categories }: Report,
  names: readonly string[],
): { readonly selection: Selection; readonly unknown: readonly string[] } {
  const known = new Map<string, string>();
  for (const { id, code } of categories) known.set(fold(code), id).set(fold(id), id);
  for (const { id, aliases } of findings) {
    for (const name of [...aliases, id]) known.set(fold(name), id);
  }
  for (const { id } of incidents) known.set(fold(id), id);
  const ids = new Set(names.flatMap((name) => known.get(fold(name)) ?? []));
  const chosen = (things: readonly { readonly id: string }[]): string[] =>
    things.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return {
    selection: {
      names: [...ids],
      findings: chosen(findings),
      incidents: chosen(incidents),
      categories: chosen(categories),
    },
    unknown: names.filter((name) => !known.has(fold(name))),
  };
}

function fold(name: string): string {
  return name.toLowerCase();
}
