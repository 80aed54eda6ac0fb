/** What went wrong with a board → a line without secrets, and the exit status. */
import { BoardError } from '../boards/board-error.ts';
import { hideSecrets } from '../boards/hide-secrets.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { listSecrets } from './open-board.ts';
import type { Terminal } from './terminal.ts';

const STATUSES = { usage: EXIT.usage, environment: EXIT.environment, service: EXIT.files } as const;

/** Runs something that speaks to a tracker; nothing that is thrown leaves with a secret in it. */
export async function guardBoard(
  terminal: Terminal,
  work: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  try {
    return await work();
  } catch (error) {
    const hide = (text: string): string => hideSecrets(text, listSecrets(terminal));
    if (error instanceof BoardError) {
      terminal.err(`${hide(error.message)}\n`);
      return STATUSES[error.fault];
    }
    if (error instanceof Error) {
      error.message = hide(error.message);
      if (error.stack !== undefined) error.stack = hide(error.stack);
    }
    throw error;
  }
}
