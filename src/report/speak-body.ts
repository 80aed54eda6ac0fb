/** Bodies in several languages, and the one to show in a given language. */
import type { Bodies, Body } from './report.ts';

/** Chooses the body for `lang`, or the default language's in its place; undefined where nothing was written. */
export function speakBody(
  bodies: Bodies,
  lang: string,
  languages: readonly string[],
): Body | undefined {
  return bodies[lang] ?? bodies[languages[0] ?? lang];
}
