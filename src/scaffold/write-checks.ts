/** Entries of the catalogue → checks.yaml: the maturity grid before anything was seen. */
import { stringify } from 'yaml';

import type { CatalogueEntry } from '../catalogue/catalogue.ts';

/** Writes the checks one below another, each under its title as a comment; nothing is rated yet. */
export function writeChecks(
  head: string,
  entries: readonly CatalogueEntry[],
  lang: string,
): string {
  const checks = entries.map(({ id, category, title }) => {
    const shown = typeof title === 'string' ? title : (title[lang] ?? title['en'] ?? '');
    const item = stringify([{ id, category, rating: 'unknown' }]);
    return `# ${shown.replaceAll(/\s+/g, ' ')}\n${item}`;
  });
  return [head, ...checks].join('\n');
}
