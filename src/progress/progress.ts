/** What is shown of a long piece of work while it goes on, a step at a time. */

/** Hears of the steps as they begin and end; several may go on at a time. */
export interface Progress {
  /** Begins a step; what it gives back ends it. */
  begin(step: string): () => void;
  /** Ends all: where the work failed, so did the steps that have not ended. Nothing is drawn afterwards. */
  end(outcome: 'done' | 'failed'): Promise<void>;
}

/** Shows nothing. */
export const SILENT: Progress = {
  begin: () => () => undefined,
  end: () => Promise.resolve(),
};

/** Says milliseconds as seconds: `1.4 s`. */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
