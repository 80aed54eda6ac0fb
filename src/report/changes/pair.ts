/** Two lists of named things → which is which: the same id, else an alias. */

/** What has an id, and may have had others. */
interface Identified {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** A thing before and after; one of them is absent where it is in one list only. */
export type Pair<Thing> =
  | { readonly before: Thing; readonly after: Thing }
  | { readonly before: Thing; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Thing };

/** Pairs two lists: in the order of the later one, what is only in the earlier one last. */
export function pair<Thing extends Identified>(
  before: readonly Thing[],
  after: readonly Thing[],
): Pair<Thing>[] {
  const left = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const take = (thing: Thing | undefined): Thing | undefined => {
    if (thing) left.delete(thing.id);
    return thing;
  };
  const same = new Map(after.map((one) => [one.id, take(left.get(one.id))]));
  const pairs = after.map((one): Pair<Thing> => {
    const old = same.get(one.id) ?? take(renamed(one, left.values(), now));
    return old ? { before: old, after: one } : { after: one };
  });
  return [...pairs, ...[...left.values()].map((one): Pair<Thing> => ({ before: one }))];
}

/** Finds what is called otherwise now; what still has its own name is itself. */
function renamed<Thing extends Identified>(
  { id, aliases = [] }: Thing,
  left: Iterable<Thing>,
  now: ReadonlySet<string>,
): Thing | undefined {
  return [...left].find(
    (old) => !now.has(old.id) && (aliases.includes(old.id) || (old.aliases ?? []).includes(id)),
  );
}
