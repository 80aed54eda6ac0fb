/** A cache of what is written that lives as long as a test. */
import type { KeptValues } from '../../src/cache/kept-values.ts';

/** A cache in memory, with the number of values that it was given to keep. */
export function keep(): Pick<KeptValues, 'remember' | 'rememberText'> & { made: () => number } {
  const kept = new Map<string, unknown>();
  let made = 0;
  const remember: KeptValues['remember'] = (key, make, holds = () => true) => {
    const known = kept.get(key) as ReturnType<typeof make> | undefined;
    if (known !== undefined && holds(known)) return known;
    made += 1;
    const value = make();
    kept.set(key, value);
    return value;
  };
  return {
    made: () => made,
    remember,
    rememberText: (key, make, holds) =>
      new TextEncoder().encode(remember(key, make, ({ note }) => holds(note)).text),
  };
}
