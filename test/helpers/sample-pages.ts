/** A site's pages → one of each kind and some by chance, for what takes too long on all of them. */
import { dirname } from 'node:path';

import type { ExecutionContext } from 'ava';

import { seeded } from './seeded.ts';

/**
 * Chooses pages; the seed is told, and is taken from CONSTAT_SEED where somebody wants the same pages again.
 *
 * A kind is a folder, but at the top of a language, where each page is of its own kind.
 */
export function samplePages(t: ExecutionContext, pages: readonly string[], more = 10): string[] {
  const seed = Number(process.env['CONSTAT_SEED'] ?? Math.floor(Math.random() * 1e6));
  t.log(`CONSTAT_SEED=${String(seed)}`);
  const { shuffle } = seeded(seed);
  const kinds = new Map<string, string>();
  for (const path of pages) {
    const folder = dirname(path);
    const kind = /^(?:\.|[a-z]{2})$/.test(folder) ? path : folder;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  const chosen = new Set(kinds.values());
  const others = shuffle(pages.filter((path) => !chosen.has(path)));
  return [...chosen, ...others.slice(0, more)];
}
