/** Translation files → the originals that they stand beside. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinWords } from './expectation.ts';

/** A file whose name carries a language. */
export interface TranslationFile {
  readonly file: string;
  readonly lang: string;
}

/** Pairs each translation with its original (`X.en.md` with `X.md` or `X.yaml`); one without, or in a language that is not listed, is an error. */
export function pairTranslations(
  translations: readonly TranslationFile[],
  originals: ReadonlySet<string>,
  languages: readonly string[],
  diagnostics: Diagnostic[],
): Map<string, TranslationFile[]> {
  const pairs = new Map<string, TranslationFile[]>();
  const [, ...others] = languages;
  for (const translation of translations) {
    const { file, lang } = translation;
    const stem = file.replace(/\.[a-z]{2,3}\.md$/, '');
    const original = [`${stem}.md`, `${stem}.yaml`].find((name) => originals.has(name));
    const place = { file, line: 1, column: 1, severity: 'error' } as const;
    if (!others.includes(lang)) {
      const expected = others.length > 0 ? joinWords(others) : 'no translation';
      const message = `Unexpected language ${lang}, expected ${expected}`;
      const hint = 'The languages are listed in engagement.yaml, the default one first';
      diagnostics.push({ ...place, rule: 'translation/language', message, hint });
    } else if (original === undefined) {
      const message = `Unexpected translation, expected ${stem}.md or ${stem}.yaml beside it`;
      diagnostics.push({ ...place, rule: 'translation/orphan', message });
    } else pairs.set(original, [...(pairs.get(original) ?? []), translation]);
  }
  return pairs;
}
