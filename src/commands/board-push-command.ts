/** `constat board push`: shows what would change on the client's board, and does it once somebody agrees. */
import { createLabelBook } from '../boards/label-book.ts';
import { planText } from '../boards/plan-text.ts';
import { pushReport } from '../boards/push-report.ts';
import { UsageError } from '../usage-error.ts';
import type { Places, Tracker } from './add-board.ts';
import { guardBoard } from './board-failure.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { openBoard } from './open-board.ts';
import { readReport } from './read-report.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface BoardPushOptions extends Places {
  readonly to: Tracker;
  readonly lang?: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

/** Pushes the client's edition. */
export function runBoardPush(options: BoardPushOptions, terminal: Terminal): Promise<ExitStatus> {
  return guardBoard(terminal, async () => {
    const { confirm } = terminal;
    if (!options.dryRun && !options.yes && !confirm) {
      throw new UsageError(
        'There is no terminal to ask on: give --yes, or --dry-run to see the plan',
      );
    }
    const read = await readReport(options.engagement, terminal, options.lang);
    if (!read) return EXIT.sources;
    const { report, locales } = read;
    const book = createLabelBook(report, locales);
    const repository = report.engagement.site.repository;
    const service = await openBoard(
      { ...options, tracker: options.to, book, locales, repository },
      terminal,
    );
    const { done } = await pushReport(service, {
      report,
      locales,
      agree: async (plan) => {
        terminal.out(planText(plan));
        if (options.dryRun) return false;
        // Nothing to ask: what is left is our own list of what was made.
        if (options.yes || plan.steps.length === 0) return true;
        return confirm !== undefined && (await confirm(`Change the board on ${service.name}?`));
      },
      say: (line) => {
        terminal.err(`${line}\n`);
      },
    });
    if (done) terminal.out('The board is in step with the sources\n');
    return EXIT.done;
  });
}
