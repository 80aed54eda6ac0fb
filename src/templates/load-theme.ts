/** The built-in theme with the engagement's own laid over it → colours, words, templates. */
import { parse } from 'yaml';
import { ZodError } from 'zod';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SectionNames } from '../source/headings.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import type { Locale } from './locale.ts';
import { readLocales, sectionNames } from './read-locales.ts';
import {
  BUILT_IN_TEMPLATES,
  readTemplates,
  templateText,
  type TemplateFiles,
} from './read-templates.ts';
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

/** Loads the theme that engagement.yaml names; its files replace the built-in ones by path. */
export async function loadTheme(folder: SourceFolder): Promise<LoadedTheme> {
  const builtIn = await readTemplates(BUILT_IN_TEMPLATES);
  const own = ownFiles(folder);
  const files = new Map([...builtIn, ...own.files]);
  const base = templateText(builtIn, 'theme.yaml');
  const diagnostics: Diagnostic[] = [];
  let theme = readTheme(base);
  if (own.files.has('theme.yaml')) {
    try {
      theme = readTheme(base, templateText(own.files, 'theme.yaml'));
    } catch (error) {
      diagnostics.push(describe(`${own.name}/theme.yaml`, error));
    }
  }
  const locales = readLocales(files);
  const languages = [...locales.keys()].sort();
  return { files, theme, locales, languages, sections: sectionNames(locales), diagnostics };
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
function themeName(folder: SourceFolder): string | undefined {
  const bytes = folder.files.get('engagement.yaml');
  try {
    const data = parse(new TextDecoder().decode(bytes)) as { theme?: unknown } | null;
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
    message: `Unexpected theme, expected colours and fonts by the names of the built-in one: ${where}${reason}`,
    file,
    line: 1,
    column: 1,
  };
}
