/** `constat diff <rev> [<rev>]`: what changed between two revisions, or since one; nothing of it is hidden today. */
import { makeOldReport } from '../compare.ts';
import { visibleJson } from '../diagnostics/visible-text.ts';
import { diffReports } from '../report/changes/diff-reports.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { openEngagement, sayErrors } from './open-engagement.ts';
import { printChanges, type ComparedRevision } from './print-changes.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface DiffOptions {
  readonly engagement: string;
  readonly from: string;
  /** Absent: the files as they are on the disk. */
  readonly to?: string | undefined;
  readonly edition: string;
  readonly json: boolean;
}

/**
 * Prints what changed, in the engagement's first language.
 *
 * @throws UsageError when there is no engagement, edition or revision of that name
 */
export async function runDiff(options: DiffOptions, terminal: Terminal): Promise<ExitStatus> {
  const opened = await openEngagement(options, terminal);
  if (!opened) return EXIT.sources;
  const read = async (name: string): Promise<Side | undefined> => {
    const old = await makeOldReport(name, opened.compare);
    if (old.is === 'nothing') {
      throw new UsageError(`There is no revision ${name}: expected ${old.expected}`);
    }
    if (old.is === 'made') return old;
    sayErrors(old.diagnostics, old, terminal);
    return undefined;
  };
  const before = await read(options.from);
  const after =
    options.to === undefined
      ? { report: makeReport(opened.index, options.edition).report }
      : await read(options.to);
  if (!before || !after) return EXIT.sources;
  const changes = diffReports(before.report, after.report);
  const sides = {
    from: before.revision,
    ...('revision' in after ? { to: after.revision } : {}),
    edition: options.edition,
  };
  if (options.json) terminal.out(`${visibleJson({ ...sides, changes })}\n`);
  else terminal.out(printChanges(changes, sides, after.report));
  return EXIT.done;
}

interface Side {
  readonly revision?: ComparedRevision;
  readonly report: Report;
}
