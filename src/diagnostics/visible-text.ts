/** Untrusted text → the same on one line, with nothing in it that moves a cursor or rings a bell. */

/** Controls, line and paragraph separators, and the signs that turn the direction of what follows. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Puts a text on one line, sign for sign; what cannot be shown becomes `�`. */
export function visibleText(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, ' ').replaceAll(CONTROL, '�');
}
