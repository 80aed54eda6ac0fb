/** A file that an author asked for: where it goes in the engagement, and what it says. */
export interface NewFile {
  /** Path in the engagement, with `/`. */
  readonly path: string;
  /** Absent: the file goes. */
  readonly text?: string;
  /** True when the file may be there already and this is what it becomes. */
  readonly replaces?: boolean;
}
