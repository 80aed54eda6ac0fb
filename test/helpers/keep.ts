/** A cache of what is written that lives as long as a test. */
import type { Remember } from '../../src/cache/kept-values.ts';

/** A cache in memory, with the number of values that it was given to keep. */
export function keep(): { remember: Remember; made: () => number } {
  const kept = new Map<string, unknown>();
  let made = 0;
  return {
    made: () => made,
    remember: (key, make, holds = () => true) => {
      const known = kept.get(key) as ReturnType<typeof make> | undefined;
      if (known !== undefined && holds(known)) return known;
      made += 1;
      const value = make();
      kept.set(key, value);
      return value;
    },
  };
}
