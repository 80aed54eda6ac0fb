/** Text that constat itself made → a value that a template writes as it is. */

/** SVG or CSS that a template writes without escaping it. */
export type Drawing = {
  readonly toHTML: () => string;
  /** What it is in a view that is written down. */
  readonly toJSON: () => string;
};

/** Marks what constat itself drew; never for what an author wrote. */
export function makeDrawing(text: string): Drawing {
  return { toHTML: () => text, toJSON: () => text };
}
