/** A day as a person or a spreadsheet writes it → `YYYY-MM-DD`. */

/** Spreadsheets count days from here, day 0, since they believe that 1900 was a leap year. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Reads a cell that holds a day: ISO 8601, day before month with `/`, `.` or `-`, or a spreadsheet's count of days.
 *
 * The month stands first only where the second figure is too large to be one. Undefined when it is no day.
 */
export function readDay(text: string): string | undefined {
  const cell = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell);
  if (iso) return makeDay(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?: .*)?$/.exec(cell);
  if (local) return makeLocalDay(local[1], local[2], local[3]);
  const count = /^(\d{5})(?:[.,]\d+)?$/.exec(cell);
  return count
    ? new Date(FIRST_DAY + Number(count[1]) * DAY).toISOString().slice(0, 10)
    : undefined;
}

/** Finds the last day that a comment names, in figures: the last word is the one that counts. */
export function findDay(text: string): string | undefined {
  const found = text.match(
    /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))(?!\d)/g,
  );
  return found?.map(readDay).findLast((day) => day !== undefined);
}

function makeLocalDay(first = '', second = '', year = ''): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  return Number(second) > 12 ? makeDay(full, first, second) : makeDay(full, second, first);
}

/** A day that the calendar has. */
function makeDay(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date) ? undefined : date;
}
