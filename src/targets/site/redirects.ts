/** Earlier ids of findings → pages that lead to the present ones, so that no link of an earlier report is dead. */
import type { Report } from '../../report/report.ts';
import type { Templates } from '../../templates/templates.ts';
import type { NamedAsset } from './site-assets.ts';
import { encodePath, pagePath, pathToRoot } from './urls.ts';
import { POLICY } from './view-chrome.ts';

/** A page that only leads to another. */
export interface Redirect {
  /** Path below the language's folder. */
  readonly path: string;
  readonly make: () => string;
}

/** What the pages need of the rest of the site. */
export interface RedirectParts {
  readonly report: Report;
  readonly templates: Templates;
  readonly assets: ReadonlyMap<string, NamedAsset>;
  /** The folder of the language, below the site's. */
  readonly folder: string;
}

/** Plans a page for every alias that no other page has, even where capitals make no difference. */
export function planRedirects(parts: RedirectParts, taken: ReadonlySet<string>): Redirect[] {
  const { report, templates, assets, folder } = parts;
  if (report.findings.every(({ aliases }) => aliases.length === 0)) return [];
  const used = new Set([...taken].map((path) => path.toLowerCase()));
  return report.findings.flatMap((finding) =>
    finding.aliases.flatMap((alias) => {
      const path = pagePath({ kind: 'finding', id: alias });
      if (used.has(path.toLowerCase())) return [];
      used.add(path.toLowerCase());
      const target = pagePath({ kind: 'finding', id: finding.id });
      const script = pathToRoot(folder + path) + (assets.get('redirect.js')?.path ?? '');
      const href = pathToRoot(path) + encodePath(target);
      const view = { lang: templates.locale.lang, policy: POLICY, alias, finding, href, script };
      return [{ path, make: () => templates.render('site/redirect', view) }];
    }),
  );
}
