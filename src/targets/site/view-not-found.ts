/** The report → the page that a server shows for an address without one, whatever the depth of that address. */
import type { Report } from '../../report/report.ts';
import type { NamedAsset } from './site-assets.ts';
import { languageFolder, PAGES } from './urls.ts';
import { POLICY } from './view-chrome.ts';

/** What the page shows, once for all languages and once for each. */
export interface NotFoundView {
  readonly layout: object;
  in(lang: string): object;
}

/** Makes the page: its links start at the site's own address where the engagement gives it, else beside the page. */
export function viewNotFound(
  report: Report,
  built: readonly string[],
  {
    assets,
    siteKey,
  }: { readonly assets: ReadonlyMap<string, NamedAsset>; readonly siteKey: string },
): NotFoundView {
  const { edition, engagement } = report.spoken?.get(built[0] ?? '') ?? report;
  const base = readBase(engagement.site.url);
  const asset = (name: string): string => base + (assets.get(name)?.path ?? '');
  return {
    layout: {
      lang: built[0],
      siteKey,
      engagement,
      internal: edition.base === 'internal',
      policy: POLICY,
      css: asset('site.css'),
      icon: asset('icon.svg'),
      theme: asset('theme.js'),
    },
    in: (lang) => ({
      lang,
      homeHref: base + languageFolder(lang, built) + PAGES.home,
      searchHref: base + languageFolder(lang, built) + PAGES.search,
    }),
  };
}

/** The path of the site on its server, from the root: the only address that is right at any depth. */
function readBase(url: string | undefined): string {
  if (url === undefined) return '';
  const { pathname } = new URL(url);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}
