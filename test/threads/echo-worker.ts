/** A thread for tests: says what it began with, then all that it is told. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort?.on('message', (told: unknown) => {
  if (told === 'throw') throw new Error('Thrown in the thread');
  if (told === 'end') parentPort?.close();
  else parentPort?.postMessage(told);
});
parentPort?.postMessage(workerData);
