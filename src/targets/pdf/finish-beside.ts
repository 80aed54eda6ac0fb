/** A printed report → its checked file, made in a thread of its own where it is long. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { finishReport, type FinishedReport, type FinishJob } from './finish-report.ts';
import { pagesOf } from './objects/access.ts';

/** Pages under which starting a thread takes longer than the work. */
const LONG = 20;

// The thread’s file is TypeScript where this one is.
const WORKER = new URL(`./finish-worker${extname(import.meta.url)}`, import.meta.url);

/** Finishes and checks, beside what this thread does. */
export async function finishBeside(job: FinishJob): Promise<FinishedReport> {
  if (pagesOf(job.printed.file).length < LONG) return finishReport(job);
  const worker = new Worker(WORKER);
  try {
    worker.postMessage(job);
    const ended = once(worker, 'exit').then(([code]) => {
      throw new Error(`The thread that finishes the report ended with ${String(code)}`);
    });
    const [finished] = (await Promise.race([once(worker, 'message'), ended])) as [FinishedReport];
    return finished;
  } finally {
    await worker.terminate();
  }
}
