/** A language as sources write it → the one that PowerPoint's proofing tools know. */

const PROOFING: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Names the proofing language: `fr` → `fr-FR`, `en` → `en-GB`; what says its region already stays. */
export function proofingLanguage(lang: string): string {
  const known = PROOFING[lang.toLowerCase()];
  if (known !== undefined || lang.includes('-')) return known ?? lang;
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}-${region}`;
}
