/** The thread of `finishBeside`: it begins with one job, and says one report. */
import { parentPort, workerData } from 'node:worker_threads';

import { finishReport, type FinishJob } from './finish-report.ts';

parentPort?.postMessage(finishReport(workerData as FinishJob));
