/** A printed report → its checked file, made in a thread of its own where it is long. */
import { openThread } from '../../threads/open-thread.ts';
import { finishReport, type FinishedReport, type FinishJob } from './finish-report.ts';
import { pagesOf } from './objects/access.ts';

/** Pages under which starting a thread takes longer than the work. */
const LONG = 20;

/** Finishes and checks, beside what this thread does. */
export async function finishBeside(job: FinishJob): Promise<FinishedReport> {
  if (pagesOf(job.printed.file).length < LONG) return finishReport(job);
  const thread = openThread<never, FinishedReport>(import.meta.url, 'finish-worker', job);
  try {
    return await thread.hear();
  } finally {
    await thread.end();
  }
}
