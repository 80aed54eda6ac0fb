/** Somebody else's words → one line that is words and nothing else. */

/** Longest reason that is taken: the rest is no reason any more. */
const LONGEST = 2000;

/**
 * Puts a text on one line without control and format characters; what would open one of our directives loses its colon's effect.
 */
export function cleanWords(text: string): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const words = line.replaceAll(/:(?=redact\[|::)/gi, ': ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
