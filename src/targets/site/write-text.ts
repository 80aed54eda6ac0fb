/** A text → a file of the site. */
import type { Artifact } from '../target.ts';

/** Makes a file of a text, in UTF-8; `marks` are the words of it that name the build alone. */
export function writeText(path: string, text: string, marks: readonly string[] = []): Artifact {
  return { path, bytes: new TextEncoder().encode(text), ...(marks.length > 0 ? { marks } : {}) };
}
