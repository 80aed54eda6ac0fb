/** Steps → plain lines, each once it has ended: for pipes and logs. */
import { secondsText, type Progress } from './progress.ts';

/** Where lines go, and the clock that times them, in milliseconds. */
export interface LineScope {
  readonly clock: () => number;
  readonly write: (text: string) => void;
}

/** Writes `  site  2.3 s` for each; a step that fails is said to have failed. */
export function lineProgress({ clock, write }: LineScope): Progress {
  let running: { step: string; since: number } | undefined;
  const finish = (how = ''): void => {
    if (running)
      write(`  ${running.step.padEnd(9)} ${secondsText(clock() - running.since)}${how}\n`);
    running = undefined;
  };
  return {
    next(step) {
      finish();
      running = { step, since: clock() };
    },
    end(outcome) {
      finish(outcome === 'failed' ? '  stopped' : '');
      return Promise.resolve();
    },
  };
}
