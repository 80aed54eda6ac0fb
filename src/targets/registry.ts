/** Every target by name: the one place that knows them all. */
import type { Target } from './target.ts';

/** A line of the registry: what help and options need, and how to load the rest only when it is used. */
export interface TargetEntry {
  readonly name: string;
  readonly load: () => Promise<Target>;
}

/** The targets, in the order in which they are made. */
export const TARGETS: readonly TargetEntry[] = [
  { name: 'data', load: async () => (await import('./data/target.ts')).data },
  { name: 'pdf', load: async () => (await import('./pdf/target.ts')).pdf },
  { name: 'deck', load: async () => (await import('./deck/target.ts')).deck },
  { name: 'site', load: async () => (await import('./site/target.ts')).site },
];
