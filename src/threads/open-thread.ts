/** A file beside its caller → a thread that runs it; what it says is kept until somebody listens. */
import { on } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread that is told and heard plain data. */
export interface Thread<Told, Heard> {
  tell(told: Told): void;
  /**
   * Gives what it says next.
   *
   * @throws what it threw, or an Error where it ended without a word
   */
  hear(): Promise<Heard>;
  /** Ends it, whatever it does. */
  end(): Promise<void>;
}

/**
 * Starts a thread.
 *
 * @param caller the caller's `import.meta.url`: the thread's file is TypeScript where this one is
 * @param name of that file, beside the caller's, without what its name ends in
 * @param given what it has from the beginning, as `workerData`
 */
export function openThread<Told, Heard>(
  caller: string,
  name: string,
  given?: unknown,
): Thread<Told, Heard> {
  const file = new URL(`./${name}${extname(caller)}`, caller);
  const worker = new Worker(file, { workerData: given });
  const said = on(worker, 'message', { close: ['exit'] });
  return {
    tell(told) {
      worker.postMessage(told);
    },
    async hear() {
      const { done, value } = (await said.next()) as IteratorResult<[Heard], undefined>;
      if (done) throw new Error(`The thread ${name} ended before it answered`);
      return value[0];
    },
    async end() {
      await worker.terminate();
    },
  };
}
