/** Texts in several languages, and the one to show in a given language. */

/** A text by language; only the languages that the author wrote are there, the default one always. */
export type Text = Readonly<Record<string, string>>;

/** A text chosen for one language: `lang` is the language it is really written in. */
export interface Spoken {
  readonly value: string;
  readonly lang: string;
  /** True when the wanted language was missing and the default one stands in for it. */
  readonly fallback: boolean;
}

/**
 * Chooses the text for `lang`, or the default language's in its place.
 *
 * @param languages the engagement's languages, the default one first
 */
export function speak(text: Text, lang: string, languages: readonly string[]): Spoken {
  const own = text[lang];
  if (own !== undefined) return { value: own, lang, fallback: false };
  const [first = lang] = languages;
  const found = text[first] === undefined ? Object.keys(text)[0] : first;
  return { value: found ? (text[found] ?? '') : '', lang: found ?? first, fallback: true };
}
