/** A text written for one audit → the same for an audit that begins on another day. */

/** The first day of the audit for which the scaffold's files are written. */
const WRITTEN_FOR = '2026-03-02';

const DAY = 86_400_000;

/** Moves every date of the text by as many days as the two starts lie apart. */
export function shiftDates(text: string, start: string): string {
  const days = (Date.parse(start) - Date.parse(WRITTEN_FOR)) / DAY;
  return text.replaceAll(/\b2026-\d{2}-\d{2}(?=$|[^\d-])/gm, (date) =>
    new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10),
  );
}
