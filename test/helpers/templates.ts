/** Small templates, a locale and a placement → what they render, for tests. */
import { createFormat } from '../../src/templates/format.ts';
import { createLocale } from '../../src/templates/locale.ts';
import { readLocales } from '../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../src/templates/read-templates.ts';
import {
  createTemplates,
  type TemplateScope,
  type Templates,
} from '../../src/templates/templates.ts';
import type { KnownIds } from '../../src/markdown/reference.ts';
import { PLACEMENT, PLAIN } from './html.ts';

/** The built-in theme's files. */
export const BUILT_IN = await readBuiltInTemplates();

const LOCALES = readLocales([BUILT_IN]);

const IDS: KnownIds = {
  byName: new Map([
    ['SEC-01', { kind: 'finding', id: 'SEC-01' }],
    ['SEC-1', { kind: 'finding', id: 'SEC-01' }],
  ]),
  codes: [],
};

/** What templates of some sources by name are bound to, in an engagement of French and English. */
export function scopeOf(
  sources: Readonly<Record<string, string>>,
  lang = 'en',
  changes: Partial<TemplateScope> = {},
): TemplateScope {
  const encoder = new TextEncoder();
  const files = new Map(
    Object.entries(sources).map(([name, text]) => [`${name}.hbs`, encoder.encode(text)]),
  );
  const locale = LOCALES.get(lang) ?? createLocale(lang, {});
  return {
    files,
    locale,
    format: createFormat(locale, { currency: 'EUR' }),
    languages: ['fr', 'en'],
    ids: IDS,
    highlight: PLAIN,
    placement: PLACEMENT,
    rating: { max: 3, labels: ['Absent', 'Partial', 'Managed', 'Exemplary'] },
    ...changes,
  };
}

/** Makes these templates. */
export function makeTemplates(
  sources: Readonly<Record<string, string>>,
  lang = 'en',
  changes: Partial<TemplateScope> = {},
): Templates {
  return createTemplates(scopeOf(sources, lang, changes));
}

/** Fills one template with a view. */
export function render(
  source: string,
  view: unknown = {},
  lang = 'en',
  changes: Partial<TemplateScope> = {},
): string {
  return makeTemplates({ main: source }, lang, changes).render('main', view);
}
