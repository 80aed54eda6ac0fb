/** What is shown of a long piece of work while it goes on, a step at a time. */

/** Hears of the steps as they begin; each ends when the next one begins. */
export interface Progress {
  /** Begins a step. */
  next(step: string): void;
  /** Ends the last one; nothing is drawn afterwards. */
  end(outcome: 'done' | 'failed'): Promise<void>;
}

/** Shows nothing. */
export const SILENT: Progress = {
  next: () => undefined,
  end: () => Promise.resolve(),
};

/** Says milliseconds as seconds: `1.4 s`. */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
