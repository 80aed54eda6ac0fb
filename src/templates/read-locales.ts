/** The theme's locale files → locales by language, and the headings that they recognise. */
import { parse } from 'yaml';

import type { SectionId } from '../report/report.ts';
import { normalizeHeading, type SectionNames } from '../source/headings.ts';
import { createLocale, type Locale } from './locale.ts';
import { templateText, type TemplateFiles } from './read-templates.ts';

/** Reads every `locales/<lang>.yaml` of a theme. */
export function readLocales(files: TemplateFiles): ReadonlyMap<string, Locale> {
  const locales = new Map<string, Locale>();
  for (const path of files.keys()) {
    const lang = /^locales\/([a-z]{2,3})\.yaml$/.exec(path)?.[1];
    if (lang) locales.set(lang, createLocale(lang, parse(templateText(files, path))));
  }
  return locales;
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
