/** The thread of `finishBeside`: one job comes in, one report goes out. */
import { parentPort } from 'node:worker_threads';

import { finishReport, type FinishJob } from './finish-report.ts';

parentPort?.once('message', (job: FinishJob) => {
  parentPort?.postMessage(finishReport(job));
});
