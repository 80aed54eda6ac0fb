/** A text → a file of the site. */
import type { Artifact } from '../target.ts';

/** Makes a file of a text, in UTF-8. */
export function writeText(path: string, text: string): Artifact {
  return { path, bytes: new TextEncoder().encode(text) };
}
