/** Steps → plain lines, each once it has ended: for pipes and logs. */
import { secondsText, type Progress } from './progress.ts';

/** Where lines go, and the clock that times them, in milliseconds. */
export interface LineScope {
  readonly clock: () => number;
  readonly write: (text: string) => void;
}

/** Writes `  site  2.3 s` for each; a step that fails is said to have failed. */
export function lineProgress({ clock, write }: LineScope): Progress {
  const running = new Map<string, number>();
  const finish = (step: string, how = ''): void => {
    const since = running.get(step);
    if (since === undefined) return;
    running.delete(step);
    write(`  ${step.padEnd(9)} ${secondsText(clock() - since)}${how}\n`);
  };
  return {
    begin(step) {
      running.set(step, clock());
      return () => {
        finish(step);
      };
    },
    end(outcome) {
      for (const step of [...running.keys()]) finish(step, outcome === 'failed' ? '  stopped' : '');
      return Promise.resolve();
    },
  };
}
