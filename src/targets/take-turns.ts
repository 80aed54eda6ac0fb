/** Targets that share a thread → who goes on when. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TargetContext } from './target.ts';

/**
 * Opens the turns: of those who breathe, one goes on between two looks at what the outside answered, and none while
 * somebody hurries.
 */
export function takeTurns(): Pick<TargetContext, 'breathe' | 'hurry'> {
  const hurrying = new Set<Promise<unknown>>();
  let queue = Promise.resolve();
  const wait = async (): Promise<void> => {
    await nextTurn();
    while (hurrying.size > 0) {
      await Promise.allSettled(hurrying);
      // Whoever hurried goes on first.
      await nextTurn();
    }
  };
  return {
    breathe() {
      queue = queue.then(wait);
      return queue;
    },
    async hurry(work) {
      const working = work();
      hurrying.add(working);
      try {
        return await working;
      } finally {
        hurrying.delete(working);
      }
    },
  };
}
