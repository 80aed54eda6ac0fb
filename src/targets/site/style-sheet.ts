/** The theme and the style sheet's rules → one style sheet with the colours of both modes. */
import { templateText, type TemplateFiles } from '../../templates/read-templates.ts';
import { themeVariables, type Theme } from '../../templates/theme.ts';
import { shrinkCss } from './read-css.ts';

/** Words that the style sheet writes itself, by language. */
export type StyleWords = ReadonlyMap<string, { readonly internal: string }>;

/** What the style sheet holds besides the theme's files. */
export interface StyleParts {
  readonly words: StyleWords;
  /** Rules of this site's own. */
  readonly more: string;
}

/** The parts of the style sheet, in the order in which they take precedence. */
const PARTS = [
  'base',
  'header',
  'frame',
  'page',
  'home',
  'facts',
  'tickets',
  'dots',
  'tables',
  'facets',
  'sums',
  'glossary',
  'board',
  'charts',
  'incident',
  'prose',
  'code',
  'notes',
  'diagrams',
  'foot',
  'whole',
  'search',
  'narrow',
  'print',
] as const;

/**
 * Writes the style sheet: light unless the system or the reader says dark, and always light on paper.
 *
 * @param files the theme's, whose `site/styles/` holds the rules
 */
export function writeStyleSheet(theme: Theme, files: TemplateFiles, parts: StyleParts): string {
  const { words, more } = parts;
  const light = `color-scheme: light;\n${themeVariables(theme, 'light')}`;
  const dark = `color-scheme: dark;\n${themeVariables(theme, 'dark')}`;
  const { text, heading, code } = theme.fonts.site;
  const fonts = `--font-text: ${text};\n--font-heading: ${heading};\n--font-code: ${code};`;
  const labels = [...words].map(
    ([lang, { internal }]) => `:root:lang(${lang}) {\n--word-internal: ${quote(internal)};\n}`,
  );
  const rules = (name: string): string => templateText(files, `site/styles/${name}.css`);
  const css = [
    `:root {\n${light}\n${fonts}\n}`,
    ...labels,
    '@media screen {',
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme='light']) {\n${dark}\n}\n}`,
    `:root[data-theme='dark'] {\n${dark}\n}`,
    '}',
    ...PARTS.flatMap((name) => (name === 'diagrams' ? [rules(name), more] : [rules(name)])),
  ].join('\n');
  return shrinkCss(css);
}

/** Writes a text as a CSS string. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
