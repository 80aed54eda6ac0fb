/** Targets that share a thread → who goes on when. */
import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TargetContext } from './target.ts';

/**
 * Opens the turns: of those who breathe, one goes on between two looks at what the outside answered, and none while
 * somebody hurries.
 */
export function takeTurns(): Pick<TargetContext, 'breathe' | 'hurry' | 'isAlone'> {
  const hurrying = new Set<Promise<unknown>>();
  let queue = Promise.resolve();
  let breathing = 0;
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
      breathing += 1;
      queue = queue.then(wait).then(() => {
        breathing -= 1;
      });
      return queue;
    },
    isAlone: () => breathing === 0,
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
