/** One run, as it was measured. */
export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of the processor, user and system, of the process and all that it started. */
  readonly cpu: number;
  /** The most memory held at once, in megabytes; absent where the run shares its process with others. */
  readonly memory?: number;
}
