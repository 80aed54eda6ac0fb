/** The machine as the browser's room sees it: everything that is read from outside comes in through this value. */

/** What the browser's room may know of the machine; the command line fills it once. */
export type Host = {
  /** Environment variables; only the few that are named in this folder are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `process.platform`. */
  readonly platform: string;
  /** `process.arch`. */
  readonly architecture: string;
  /** Whether the process runs as root, under which Chromium refuses its own sandbox. */
  readonly root: boolean;
  /** The user's cache folder of constat, absolute; made when it is missing. */
  readonly cache: string;
  /** A folder for throw-away profiles, absolute. */
  readonly temporary: string;
  /** True where whoever started a browser closes it when the process is told to end. */
  readonly endsItself?: boolean;
};
