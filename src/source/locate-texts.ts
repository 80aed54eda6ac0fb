/** The places of an original and of its translations → the place of any text in any language. */
import type { DataPath, Locate } from './place-map.ts';

/** A translation: what its file says and where. */
export interface TranslatedPlaces {
  readonly lang: string;
  readonly data: unknown;
  readonly locate: Locate;
}

/** Leads `[…, lang]` into the translation's file where that file gives the text; all else into the original. */
export function locateTexts(original: Locate, translations: readonly TranslatedPlaces[]): Locate {
  if (translations.length === 0) return original;
  return (path, part) => {
    const found = translations.find(({ lang }) => lang === path.at(-1));
    const text = path.slice(0, -1);
    return found && has(found.data, text) ? found.locate(text, part) : original(path, part);
  };
}

/** Follows a path as far as a text: an event's text may be the event itself in a translation. */
function has(data: unknown, path: DataPath): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value === 'string') return step === 'text';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return typeof value === 'string';
}
