/** The thread of `guardBeside`: what may not be told comes first, then files; at the end, what was found goes out. */
import { parentPort, workerData } from 'node:worker_threads';

import { loadTextReaders } from '../targets/registry.ts';
import type { Secrecy } from './collect-secrecy.ts';
import { createGuard, type GuardedFile } from './guard-artifacts.ts';

/** What the thread is told: files to read, or `leaks` to say what was found in all of them. */
export type GuardTask = { readonly files: readonly GuardedFile[] } | 'leaks';

const opening = loadTextReaders().then((readers) =>
  createGuard({ ...(workerData as Secrecy), readers }),
);
// One after the other; what fails ends the thread, and who waits hears of it.
let reading = Promise.resolve();

parentPort?.on('message', (task: GuardTask) => {
  reading = reading.then(async () => {
    const guard = await opening;
    if (task === 'leaks') parentPort?.postMessage(await guard.leaks());
    else await guard.read(task.files);
  });
});
