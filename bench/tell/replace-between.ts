/** A page with two markers, and a text → the page with the text between them. */

/** Stand in the pages that the bench writes to, each on a line of its own. */
export const MARKERS = { start: '<!-- bench:start -->', end: '<!-- bench:end -->' } as const;

/** Replaces what is between the markers; undefined where the page does not have both, in order. */
export function replaceBetween(page: string, text: string): string | undefined {
  const start = page.indexOf(MARKERS.start);
  const end = page.indexOf(MARKERS.end, start);
  if (start < 0 || end < 0) return undefined;
  const before = page.slice(0, start + MARKERS.start.length);
  return `${before}\n\n${text}\n\n${page.slice(end)}`;
}
