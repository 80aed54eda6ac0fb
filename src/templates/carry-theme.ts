/** A theme ↔ plain data, which another thread can be given. */
import type { LoadedTheme } from './load-theme.ts';
import { createLocale } from './locale.ts';

/** A theme whose words are trees as their files hold them. */
export interface CarriedTheme extends Omit<LoadedTheme, 'locales'> {
  readonly trees: ReadonlyMap<string, unknown>;
}

/** Makes a theme plain. */
export function packTheme({ locales, ...rest }: LoadedTheme): CarriedTheme {
  return { ...rest, trees: new Map([...locales].map(([lang, { tree }]) => [lang, tree])) };
}

/** Makes it a theme again. */
export function unpackTheme({ trees, ...rest }: CarriedTheme): LoadedTheme {
  const locales = [...trees].map(([lang, tree]) => [lang, createLocale(lang, tree)] as const);
  return { ...rest, locales: new Map(locales) };
}
