/** The themes' locale files → locales by language, and the headings that they recognise. */
import type { SectionId } from '../report/report.ts';
import { normalizeHeading, type SectionNames } from '../source/headings.ts';
import { parseTree, type ParseTree } from '../source/parsers.ts';
import { createLocale, type Locale } from './locale.ts';
import { templateText, type TemplateFiles } from './read-templates.ts';
import { isMap, mergeMaps } from './theme.ts';

/**
 * Reads every `locales/<lang>.yaml` of one theme or more, the later ones replacing the earlier ones' words by key.
 *
 * @throws Error when a file is no YAML or holds something else than words
 */
export function readLocales(
  themes: readonly TemplateFiles[],
  parse: ParseTree = parseTree,
): ReadonlyMap<string, Locale> {
  const trees = new Map<string, unknown>();
  for (const files of themes) {
    for (const path of files.keys()) {
      const lang = localeLanguage(path);
      if (lang) trees.set(lang, mergeMaps(trees.get(lang), readTree(files, path, parse)));
    }
  }
  return new Map([...trees].map(([lang, tree]) => [lang, createLocale(lang, tree)]));
}

const remembered = new WeakMap<Uint8Array, unknown>();

/** Parses a theme's file, the very same bytes once: nobody changes a tree. */
function readTree(files: TemplateFiles, path: string, parse: ParseTree = parseTree): unknown {
  const bytes = files.get(path);
  if (bytes && remembered.has(bytes)) return remembered.get(bytes);
  const tree = parse(templateText(files, path));
  if (bytes) remembered.set(bytes, tree);
  return tree;
}

/** The language of a theme's file, when it is a locale's. */
export function localeLanguage(path: string): string | undefined {
  return /^locales\/([a-z]{2,3})\.yaml$/.exec(path)?.[1];
}

/** Lists the keys of a language of a theme that a locale lacks. */
export function missingKeys(files: TemplateFiles, lang: string, locale: Locale): string[] {
  const visit = (node: unknown, key: string): string[] => {
    if (key !== '' && locale.has(key)) return [];
    if (!isMap(node)) return [key];
    return Object.entries(node).flatMap(([name, value]) =>
      visit(value, key ? `${key}.${name}` : name),
    );
  };
  return visit(readTree(files, `locales/${lang}.yaml`), '');
}

const SECTIONS = [
  'observation',
  'risk',
  'impact',
  'recommendation',
  'cost',
  'evidence',
  'references',
  'verification',
] as const satisfies readonly SectionId[];

/** Collects what authors may write above a known section, in every language. */
export function sectionNames(locales: ReadonlyMap<string, Locale>): SectionNames {
  const names = new Map<string, SectionId>();
  for (const locale of locales.values()) {
    for (const id of SECTIONS) {
      const headings = [
        locale.t(`finding.headings.${id}`),
        ...locale.list(`finding.headingAliases.${id}`),
      ];
      for (const heading of headings) names.set(normalizeHeading(heading), id);
    }
  }
  return names;
}
