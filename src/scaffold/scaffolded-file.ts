/** One file of a new repository. */
export interface ScaffoldedFile {
  /** Path in the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}
