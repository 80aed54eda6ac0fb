/** What the command's exit status says. */

/** Each status by its reason. */
export const EXIT = {
  done: 0,
  /** The sources have errors, a leak was found, or `--strict` failed. */
  sources: 1,
  /** A wrong command line, or no engagement there. */
  usage: 2,
  /** The environment lacks something: no browser. */
  environment: 3,
  /** Reading or writing failed. */
  files: 4,
  /** A defect of constat. */
  defect: 70,
} as const;

/** One of them. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
