/** A text of an entry → its words in one language. */
import type { CatalogueEntry } from './catalogue.ts';

/** Gives the text in the language, else in English, else as it stands first. */
export function speakEntry(text: CatalogueEntry['title'], lang: string): string {
  if (typeof text === 'string') return text;
  return text[lang] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
