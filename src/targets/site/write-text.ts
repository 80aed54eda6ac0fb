/** A text → a file of the site. */
import type { Artifact } from '../target.ts';

/** Makes a file of a text, in UTF-8; its stand-ins become the marks, the words of it that name the build alone. */
export function writeText(path: string, text: string, marks: readonly Mark[] = []): Artifact {
  const whole = marks.reduce((all, { standIn, mark }) => all.replaceAll(standIn, mark), text);
  const bytes = new TextEncoder().encode(whole);
  return { path, bytes, ...(marks.length > 0 ? { marks: marks.map(({ mark }) => mark) } : {}) };
}

/** A word that names the build, and what stands for it until the file is made. */
export interface Mark {
  readonly standIn: string;
  readonly mark: string;
}
