/** The built-in theme with the engagement's own laid over it → colours, words, templates. */
import { parse } from 'yaml';
import { ZodError } from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SectionNames } from '../source/headings.ts';
import { parseTree, type ParseTree } from '../source/parsers.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import type { Locale } from './locale.ts';
import { localeLanguage, missingKeys, readLocales, sectionNames } from './read-locales.ts';
import { readBuiltInTemplates, templateText, type TemplateFiles } from './read-templates.ts';
import { readTheme, type Theme } from './theme.ts';

/** A theme ready for use. */
export interface LoadedTheme {
  readonly files: TemplateFiles;
  readonly theme: Theme;
  readonly locales: ReadonlyMap<string, Locale>;
  /** The languages that there are words for. */
  readonly languages: readonly string[];
  readonly sections: SectionNames;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the theme that engagement.yaml names; its files replace the built-in ones by path.
 *
 * @param parseWords what parses its words: it may remember what it parsed before
 */
export async function loadTheme(
  folder: SourceFolder,
  parseWords: ParseTree = parseTree,
): Promise<LoadedTheme> {
  const builtIn = await readBuiltInTemplates();
  const own = ownFiles(folder);
  // The very same files keep the templates that were compiled of them.
  const files = own.files.size > 0 ? new Map([...builtIn, ...own.files]) : builtIn;
  const diagnostics: Diagnostic[] = [];
  /** Does something with a file of the theme; what is wrong with it is said. */
  const attempt = <T>(path: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      diagnostics.push(describe(`${own.name}/${path}`, error));
      return undefined;
    }
  };
  const base = readTheme(templateText(builtIn, 'theme.yaml'));
  const theme = attempt('theme.yaml', () => layTheme(builtIn, own.files, base)) ?? base;
  const locales = new Map(readLocales([builtIn], parseWords));
  for (const path of own.files.keys()) {
    const lang = localeLanguage(path);
    const locale = lang && attempt(path, () => layLocale(builtIn, own.files, { path, lang }));
    if (lang && locale) locales.set(lang, locale);
  }
  const templates = [...own.files.keys()].filter((path) => path.endsWith('.hbs'));
  if (templates.length > 0) {
    const { default: handlebars } = await import('handlebars');
    for (const path of templates)
      attempt(path, () => handlebars.parse(templateText(own.files, path)));
  }
  const languages = [...locales.keys()].sort();
  return { files, theme, locales, languages, sections: sectionNames(locales), diagnostics };
}

/** Lays the firm's colours and fonts over ours; a name that we do not know would change nothing. */
function layTheme(builtIn: TemplateFiles, own: TemplateFiles, base: Theme): Theme {
  if (!own.has('theme.yaml')) return base;
  const texts = [builtIn, own].map((files) => templateText(files, 'theme.yaml'));
  const theme = readTheme(...texts);
  const { light, dark } = theme.colors;
  const unknown = Object.keys({ ...light, ...dark }).find((name) => !(name in base.colors.light));
  if (unknown !== undefined) throw new Error(`there is no colour ${unknown}`);
  return theme;
}

/** Lays the firm's words over ours; a language of its own needs them all. */
function layLocale(
  builtIn: TemplateFiles,
  own: TemplateFiles,
  { path, lang }: { path: string; lang: string },
): Locale {
  const one = new Map([...own].filter(([name]) => name === path));
  const locale = readLocales([builtIn, one]).get(lang);
  if (!locale) throw new Error(`there are no words in ${lang}`);
  const [missing, ...others] = missingKeys(builtIn, 'en', locale);
  if (missing === undefined) return locale;
  const more = others.length > 0 ? ` and ${others.length} more keys` : '';
  throw new Error(`${missing}${more} are missing`);
}

function ownFiles(folder: SourceFolder): { name: string; files: TemplateFiles } {
  const name = themeName(folder);
  const files = new Map<string, Uint8Array>();
  if (name === undefined) return { name: '', files };
  for (const [path, bytes] of folder.files) {
    if (path.startsWith(`${name}/`)) files.set(path.slice(name.length + 1), bytes);
  }
  return { name, files };
}

/** Reads the theme's name ahead of the rest; anything broken is for the check to say. */
export function themeName(folder: SourceFolder): string | undefined {
  const bytes = folder.files.get('engagement.yaml');
  if (!bytes) return undefined;
  if (!names.has(bytes)) names.set(bytes, readName(bytes));
  return names.get(bytes);
}

/** Whoever reads a folder again keeps the bytes of files that did not change. */
const names = new WeakMap<Uint8Array, string | undefined>();

function readName(bytes: Uint8Array): string | undefined {
  try {
    const data = parse(new TextDecoder().decode(bytes), { logLevel: 'silent' }) as {
      theme?: unknown;
    } | null;
    return typeof data?.theme === 'string' ? data.theme : undefined;
  } catch {
    return undefined;
  }
}

function describe(file: string, error: unknown): Diagnostic {
  const issue = error instanceof ZodError ? error.issues[0] : undefined;
  const where = issue ? `${issue.path.join('.')}: ` : '';
  const reason =
    issue?.message ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '');
  return {
    rule: 'theme/value',
    severity: 'error',
    message: `Unexpected theme, expected colours, fonts and words by the names of the built-in one: ${where}${reason}`,
    file,
    line: 1,
    column: 1,
  };
}
