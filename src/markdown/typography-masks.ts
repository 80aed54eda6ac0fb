/** A text → the same text with every technical word turned into letters, so that no typographic rule reads it. */

const URL_CHARACTER = String.raw`[^\s<>"«»“”\u0060]`;
/** A sign that ends a sentence is not part of the address before it, as in GitHub's autolinks. */
const URL_END = String.raw`[^\s<>"«»“”\u0060.,:;!?'’)\]…*_~]`;

const TECHNICAL = new RegExp(
  [
    // code between backticks
    String.raw`(?<!\u0060)(?<ticks>\u0060+)(?!\u0060)[\s\S]*?[^\u0060]\k<ticks>(?!\u0060)`,
    // directives with a label, and words between colons
    String.raw`:{1,3}[a-z][\w-]*\[[^\]]*\]`,
    String.raw`(?<![\p{L}\p{N}:]):[a-z0-9_+-]+:(?![\p{L}\p{N}:])`,
    // addresses of the web and of e-mail; an elided article before an e-mail is not part of it
    String.raw`(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)${URL_CHARACTER}*${URL_END}`,
    String.raw`(?<![\w.+-])(?!(?:[cdjlmnst]|qu)['’])[\w+-](?:[\w.+'’-]*[\w+-])?@[\w-]+(?:\.[\w-]+)+`,
    // character references
    String.raw`&#?\w+;`,
  ].join('|'),
  'giu',
);

/** Every technical word has one of these in it. */
const SIGN = /[\u0060:@&]|www\./i;

/** Masks the technical words of a text; the result has the same length. */
export function maskTechnical(text: string): string {
  if (!SIGN.test(text)) return text;
  return text.replace(TECHNICAL, (word) => 'x'.repeat(word.length));
}
