/** Untrusted text → the same with nothing in it that moves a cursor, rings a bell or turns what follows. */

/** Controls, line and paragraph separators, and the signs that turn the direction of what follows. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Puts a text on one line, sign for sign; what cannot be shown becomes `�`. */
export function visibleText(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, ' ').replaceAll(CONTROL, '�');
}

/** Writes a value as indented JSON, with every control escaped; it reads back as the same value. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(CONTROL, (control) =>
    control === '\n' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
