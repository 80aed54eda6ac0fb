/** Untrusted text → the same on one line, with nothing in it that moves a cursor or rings a bell. */

/** C0, C1 and the signs that turn the direction of what follows. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Puts a text on one line, sign for sign; what cannot be shown becomes `�`. */
export function visibleText(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, ' ').replaceAll(CONTROL, '�');
}
