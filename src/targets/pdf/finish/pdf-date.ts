/** The date of a report → an instant, and the same as a PDF writes it (ISO 32000-1, §7.9.4). */

/** A day counts from its first second, in UTC; an instant stays. */
export function instantOf(date: string): string {
  return date.includes('T') ? date : `${date}T00:00:00Z`;
}

/** `D:20200403000000Z`. */
export function pdfDate(date: string): string {
  return `D:${instantOf(date).replace(/[-:T]/g, '')}`;
}
