/** A cell's text ↔ the same as no spreadsheet takes for a formula. */

/** What spreadsheets take for the beginning of a formula, in ASCII and in full width. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠|]/;

/** Prefixes what would be read as a formula by an apostrophe; what begins with apostrophes and one of them too, so that it can be undone. */
export function neutralCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Gives back what was prefixed; anything else stays as it is. */
export function originalCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
