/** The thread of `guardBeside`: what may not be told comes first, then files; at the end, what was found goes out. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';

import { loadTextReaders } from '../targets/registry.ts';
import type { Secrecy } from './collect-secrecy.ts';
import { createGuard, type GuardedFile } from './guard-artifacts.ts';

/** What the thread is told: files to read, or `leaks` to say what was found in all of them. */
export type GuardTask = { readonly files: readonly GuardedFile[] } | 'leaks';

if (!parentPort) throw new Error('A thread alone reads files beside a build');
const guard = createGuard({ ...(workerData as Secrecy), readers: await loadTextReaders() });
for await (const [task] of on(parentPort, 'message') as AsyncIterable<[GuardTask]>) {
  if (task === 'leaks') parentPort.postMessage(await guard.leaks());
  else await guard.read(task.files);
}
