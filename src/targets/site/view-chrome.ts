/** A page → what surrounds it: head, header, navigation, outline, foot. */
import type { AbsoluteAddress } from './absolute-address.ts';
import type { Edition } from './edition.ts';
import type { Navigation } from './navigation.ts';
import { nameSearchIndex, type NamedAsset } from './site-assets.ts';
import { readProvenance } from './provenance.ts';
import { FEED } from './write-feeds.ts';
import { copyPath } from './write-markdown-copies.ts';
import type { PageLink, SitePage } from './site-page.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { languageFolder, PAGES, pathToRoot, relativeHref } from './urls.ts';

/**
 * What a page may load: its own files and nothing else, nothing inline.
 *
 * `file:` is there for pages opened from a disk, whose origin Firefox holds for equal to no other, so that `'self'` lets
 * nothing through; a page that came from a server may load no `file:` address, whatever its policy says.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What all pages of a site in one language share. */
export interface Surroundings {
  readonly scope: LanguageScope;
  /** The languages built, the one at the root first. */
  readonly built: readonly string[];
  readonly assets: ReadonlyMap<string, NamedAsset>;
  readonly edition: Edition;
  /** Absolute addresses, where the engagement says where its site stands. */
  readonly address?: AbsoluteAddress;
  /** Keeps this site's choices apart from another's on the same server. */
  readonly siteKey: string;
  /** Lists the pages as one of them shows them. */
  readonly navigation: Navigation;
  /** Paths of all pages of this language. */
  readonly paths: ReadonlySet<string>;
  /** Paths of the Markdown copies of its pages. */
  readonly copies: ReadonlySet<string>;
  /** Path of the client's logo below the site's folder. */
  readonly logo?: {
    readonly path: string;
    readonly width?: number;
    readonly height?: number;
    /** True when it is wide enough to hold the client's name, which then is not written beside it. */
    readonly named: boolean;
  };
}

/** What every page says of the build as a whole. */
export interface BuildMarks {
  /** The beginning of the digest of the sources. */
  readonly digest: string;
  /** The path of the search index, which is named by its content. */
  readonly index: string;
}

/** Makes all that a page's layout shows around its content. */
export function viewChrome(
  { view: _, told: __, pieces: ___, ...page }: SitePage,
  around: Surroundings,
  marks: BuildMarks,
): object {
  const { scope, built, assets, edition } = around;
  const { engagement } = scope.report;
  const here = languageFolder(scope.lang, built) + page.path;
  const siteRoot = pathToRoot(here);
  const asset = (name: string): string => siteRoot + (assets.get(name)?.path ?? '');
  const index = nameSearchIndex(scope.lang);
  const script = (name: string): string =>
    name === index ? marks.index : (assets.get(name)?.path ?? '');
  const link = (one: PageLink) => ({ ...one, href: relativeHref(page.path, one.path) });
  return {
    lang: scope.lang,
    siteKey: around.siteKey,
    policy: POLICY,
    edition,
    engagement,
    copy: around.copies.has(copyPath(page.path))
      ? relativeHref(page.path, copyPath(page.path))
      : undefined,
    canonical: around.address?.(here),
    feed: around.address && pathToRoot(page.path) + FEED,
    page,
    isHome: page.path === PAGES.home,
    homeHref: relativeHref(page.path, PAGES.home),
    searchHref: relativeHref(page.path, PAGES.search),
    logo: around.logo ? { ...around.logo, src: siteRoot + around.logo.path } : undefined,
    assets: {
      css: asset('site.css'),
      icon: asset('icon.svg'),
      theme: asset('theme.js'),
      site: asset('site.js'),
      search: asset('search.js'),
      findings: page.path === PAGES.findings ? asset('findings.js') : undefined,
    },
    search: {
      root: pathToRoot(page.path),
      scripts: ['minisearch.js', 'search-core.js', index]
        .map((name) => pathToRoot(languageFolder(scope.lang, built) + 'x') + script(name))
        .join(' '),
    },
    languages: built.map((lang) => ({
      lang,
      name: `languagesOwn.${lang}`,
      href: relativeHref(here, languageFolder(lang, built) + page.path),
      current: lang === scope.lang,
    })),
    navigation: around.navigation(page),
    provenance: page.source ? readProvenance(scope.report, page.source) : undefined,
    parent: page.parent ? link(page.parent) : undefined,
    previous: page.previous ? link(page.previous) : undefined,
    next: page.next ? link(page.next) : undefined,
    digest: marks.digest,
    date: scope.report.date,
  };
}
